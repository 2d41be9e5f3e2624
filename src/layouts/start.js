// The theme: what was chosen, else what the device says. Stored only after the button is used.
(() => {
  const root = document.documentElement;
  const { worker } = document.currentScript.dataset;
  const order = ['auto', 'light', 'dark'];
  let theme = 'auto';
  try {
    theme = localStorage.getItem('tema') ?? 'auto';
  } catch {}
  const show = () =>
    theme === 'auto' ? root.removeAttribute('data-theme') : root.setAttribute('data-theme', theme);
  show();
  addEventListener('DOMContentLoaded', () => {
    const button = document.querySelector('[data-theme-button]');
    if (!button) return;
    const label = () => (button.textContent = button.dataset[theme]);
    button.hidden = false;
    label();
    button.addEventListener('click', () => {
      theme = order[(order.indexOf(theme) + 1) % 3];
      show();
      label();
      try {
        localStorage.setItem('tema', theme);
      } catch {}
    });
  });

  // What keeps visited pages readable without network (/privasi/). Not for who saves data.
  const site = navigator.serviceWorker;
  if (!worker || !site || navigator.connection?.saveData) return;
  site.addEventListener('controllerchange', () =>
    site.controller?.postMessage(performance.getEntriesByType('resource').map(({ name }) => name)),
  );
  addEventListener('load', () => site.register(worker).catch(() => {}));
})();
