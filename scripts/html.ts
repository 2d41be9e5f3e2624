/** Local pages for offices: one file without scripts, to be opened in a browser, sent or printed. */

/** A text as it stands in HTML. */
export const html = (text: string): string =>
  text.replace(/[&<>"]/g, (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[char]!);
export const row = (...cells: string[]): string =>
  `<tr>${cells.map((cell) => `<td>${html(cell)}</td>`).join('')}</tr>`;

export const table = (heads: string[], rows: string[]): string =>
  `<table><thead><tr>${heads.map((head) => `<th scope="col">${html(head)}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`;

const style = `:root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;max-width:75rem;margin:0 auto;padding:1.5rem}
h1{font-size:1.6rem;margin:0 0 .5rem}h2{font-size:1.15rem;margin:2rem 0 .5rem}p{margin:0 0 .5rem;white-space:pre-line}
.wrap{overflow-x:auto}table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.4rem .6rem;border-bottom:1px solid #8886}
th{font-size:.85rem}@media(min-width:40rem){td:first-child{white-space:nowrap}}.error h2{border-left:6px solid #b3261e;padding-left:.6rem}
.warning h2{border-left:6px solid #b7791f;padding-left:.6rem}summary{cursor:pointer;font-weight:600;margin:2rem 0 .5rem}
@media print{body{max-width:none}details>*{display:block}}`;

/** A whole page; takes its title as text and what stands in it as HTML. */
export const page = (title: string, body: string): string => `<!doctype html>
<html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${html(title)}</title><style>${style}</style></head>
<body><main>${body}
</main></body></html>
`;
