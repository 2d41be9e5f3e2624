/** The five colour families: the mask colours of Topeng Malangan. They group the 17 subsektor for colour only. */
export const families = ['panji', 'klana', 'ragil', 'arema', 'hitam'] as const;
export type Family = (typeof families)[number];

/**
 * Light-theme hex values for what is drawn outside the style sheet (pola, share images, favicon); they equal the
 * pigments in `styles/tokens.css`. The `-pale` ones are the figure colours of the pola, used on a family's ground.
 */
export const pigments = {
  kabut: '#edf7f7',
  sekartaji: '#fbfdfd',
  wedel: '#0e2034',
  'wedel-2': '#3d4f5f',
  panji: '#096244',
  klana: '#b51f1f',
  ragil: '#f7c323',
  arema: '#1657a1',
  hitam: '#232f3d',
  'panji-pale': '#e8f6ee',
  'klana-pale': '#fdeeee',
  'arema-pale': '#e8f3ff',
  'hitam-pale': '#dae9ee',
} as const;
