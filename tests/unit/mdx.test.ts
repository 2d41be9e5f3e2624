import fc from 'fast-check';
import { expect, test } from 'vitest';
import { components, placeAt, readMdx } from '../../src/lib/gate/mdx.ts';

const top = "---\ntitle: 'Uji'\n---\n\n";
const read = (body: string) => readMdx(top + body, components.cerita);
/** What is refused in a body, with its place as an editor reads it. */
const refusals = (body: string) =>
  read(body).refused.map(({ at, wrong, instead }) => `${placeAt(top + body, at)} | ${wrong} | ${instead}`);

test.each([
  ['an import', "import X from './x.astro'", /^baris 5, kolom 1 \| baris yang mulai dengan kata kode/],
  ['an export', 'Satu.\n\nexport const a = 1', /^baris 7, kolom 1 \| baris yang mulai dengan kata kode/],
  ['an import within a quotation', 'a\n   import x', /^baris 6, kolom 4 \| baris yang mulai/],
  ['an expression', 'Ada {process.env.HOME} di sini', /^baris 5, kolom 5 \| kurung kurawal membuka ekspresi/],
  ['an expression in code', 'Ada `{a}`', /^baris 5, kolom 6 \| kurung kurawal membuka/],
  ['a brace alone', 'Ada } di sini', /^baris 5, kolom 5 \| kurung kurawal tanpa pembuka/],
  ['raw HTML', 'Ini <b>tebal</b>', /^baris 5, kolom 5 \| HTML mentah <b> tidak boleh \| pakai Markdown/],
  ['a script', '<script src="https://x.example/a.js"></script>', /^baris 5, kolom 1 \| HTML mentah <script>/],
  ['a comment', 'Satu\n<!-- nanti -->', /^baris 6, kolom 1 \| komentar HTML tidak boleh/],
  ['a fragment', 'a <>b</>', /^baris 5, kolom 3 \| tanda "<" berdiri sendiri/],
  ['a sign alone', 'suhu < nol', /^baris 5, kolom 6 \| tanda "<" berdiri sendiri \| tulis dengan kata/],
  ['an address in angle brackets', '<https://x.example>', /^baris 5, kolom 1 \| tautan di antara < dan >/],
  [
    'a mark with a line to itself',
    'Satu kalimat.\n<Cite ids="a" />',
    /^baris 6, kolom 1 \| <Cite> berdiri sendiri di barisnya/,
  ],
  ['an image from elsewhere', '![a](https://x.example/a.png)', /^baris 5, kolom 1 \| gambar tidak boleh/],
  ['an image of ours', 'Lihat ![a](./a.jpg)', /kolom 7 \| gambar tidak boleh di dalam naskah \| hapus/],
  ['a script as a link', '[a](javascript:alert(1))', /^baris 5, kolom 5 \| tautan "javascript:" tidak boleh/],
  ['a script in capitals', '[a](JavaScript:x)', /tautan "javascript:" tidak boleh/],
  [
    'a script in letters by number',
    '[a](&#106;avascript:x)',
    /tujuan tautan "&#106;avascript:x" tidak terbaca/,
  ],
  ['a script in brackets', '[a](<javascript:x>)', /tautan di antara < dan > tidak boleh/],
  ['a script on the next line', '[a](\njavascript:x)', /^baris 5, kolom 5 \| tujuan tautan ""/],
  ['data as a link', '[a](data:text/html,x)', /tautan "data:" tidak boleh/],
  ['a telephone as a link', '[a](tel:0341)', /tautan "tel:" tidak boleh/],
  ['another host without scheme', '[a](//x.example/)', /tujuan tautan "\/\/x.example\/" tidak terbaca/],
  ['a link that can be read on the way', '[a](http://x.example/)', /tautan tanpa https/],
  ['a link to the English page', '[a](/en/peta/)', /tulis alamat Indonesianya, \/peta\//],
  ['a link with a title', '[a](/peta/ "Peta")', /tidak terbaca \| tulis https:\/\/… tanpa spasi/],
  [
    'a target apart from its link',
    '[a][b]\n\n[b]: javascript:x',
    /^baris 7, kolom 3 \| catatan kaki dan tujuan/,
  ],
  ['a footnote', 'Kata[^1]', /^baris 5, kolom 5 \| catatan kaki/],
  ['a bare address', 'Lihat https://x.example', /kolom 7 \| alamat web berdiri sendiri/],
  ['a first heading', '# Judul', /^baris 5, kolom 1 \| judul tingkat satu/],
  ['a first heading within a list', '- 1. # Judul', /^baris 5, kolom 6 \| judul tingkat satu/],
  ['a first heading by its line', 'Judul\n===', /^baris 6, kolom 1 \| garis sama dengan/],
  ['a heading too deep', '#### Judul', /judul bagian sedalam ini tidak ada/],
  ['an invisible letter', 'a\u200bb', /kolom 2 \| ada huruf yang tidak terlihat/],
  ['a mobile number', 'Hubungi 0812-3456-7890.', /kolom 9 \| ada nomor telepon dalam teks/],
  ['a mobile number between marks', 'Hubungi 0812**3456**7890', /kolom 9 \| ada nomor telepon/],
  ['an identity number', 'NIK 3573012345670001', /kolom 5 \| ada nomor 15–16 angka/],
  [
    'an address of mail in letters by name',
    'Surel budi&commat;contoh.id',
    /kolom 11 \| huruf yang ditulis dengan angka atau namanya/,
  ],
  ['an address of mail', 'Surel budi@contoh.id', /kolom 7 \| ada alamat surel/],
  ['a chat link', '[a](https://wa.me/6281234567890)', /ada nomor telepon/],
  [
    'an unknown component',
    '<Foto id="a" />',
    /^baris 5, kolom 1 \| komponen <Foto> tidak dikenal di folder ini \| yang ada: <Cite/,
  ],
  ['a component in other letters', 'Ada <cite ids="a" />', /HTML mentah <cite> tidak boleh/],
  ['a component of another folder', '<Tally of="umkm" />', /komponen <Tally> tidak dikenal/],
  [
    'a component with content',
    '<Cite ids="a">b</Cite>',
    /kolom 14 \| <Cite> dibuka untuk diisi \| akhiri dengan \/>/,
  ],
  [
    'an expression as a value',
    '<Cite ids={a} />',
    /kolom 7 \| nilai "ids" bukan teks di antara tanda kutip ganda/,
  ],
  ['a spread', '<Cite {...a} />', /kolom 7 \| "\{" tidak boleh di dalam <Cite>/],
  ['single quotes', "<Cite ids='a' />", /nilai "ids" bukan teks di antara tanda kutip ganda/],
  ['an attribute without value', '<Cite ids />', /nilai "ids" bukan teks/],
  ['an unknown attribute', '<Cite id="a" />', /<Cite> tidak mengenal "id" \| tulis <Cite ids="…" \/>/],
  ['an attribute twice', '<Cite ids="a" ids="b" />', /"ids" tertulis dua kali/],
  ['no attribute', '<Claim />', /<Claim> tanpa "id"/],
  ['two ids where one is meant', '<Claim id="a b" />', /nilai "id" bukan satu id/],
  ['a value that is no id', '<Cite ids="A&quot;" />', /nilai "ids" bukan daftar id/],
  ['a component over two lines', '<Cite\n  ids="a" />', /<Cite> tidak selesai di baris ini/],
] as [string, string, RegExp][])('%s is refused with line and column', (_name, body, message) => {
  expect(refusals(body).join('\n')).toMatch(new RegExp(message, 'm'));
});

test('plain Markdown, the components and links to this site and https pass', () => {
  const body = [
    '## Dapur\n\nTempe **dan** _keripik_, satu & dua.<Cite ids="a-1 b-2" /> Kata `kode`.',
    '- [peta](/peta/), [lisensi](/lisensi.txt), [beranda](/)\n- [lain](https://x.example/a?b=c&d=1#e)',
    '### Angka\n\n<Claim id="perajin" /> di <Pelaku slug="sentra" />.\n\n> Kutipan\n\n1. satu\n2. dua\n\n| a | b |\n| - | - |\n| c | d |',
  ].join('\n\n');
  const { tags, links, refused } = read(body);
  expect(refused).toEqual([]);
  expect(tags.map(({ name, value }) => [name, value])).toEqual([
    ['Cite', 'a-1 b-2'],
    ['Claim', 'perajin'],
    ['Pelaku', 'sentra'],
  ]);
  expect(links.map(({ target }) => target)).toEqual(['/peta/', '/lisensi.txt', '/', 'https://x.example/a?b=c&d=1#e']); // prettier-ignore
});

test('all faults of a text are told in one run, each once, in reading order', () => {
  const told = refusals('<b>a</b> {x} [y](javascript:z)\n\n![w](v.png) <Cite ids={q} />');
  expect(told.map((line) => line.split(' | ')[0])).toEqual([
    'baris 5, kolom 1',
    'baris 5, kolom 5',
    'baris 5, kolom 10',
    'baris 5, kolom 18',
    'baris 7, kolom 1',
    'baris 7, kolom 6',
    'baris 7, kolom 19',
  ]);
});

const pieces = fc.constantFrom('<', '>', '</', '/>', '{', '}', '[', ']', '](', ')', '![', '`', '*', '#', '\n', '\r\n', ' ', 'import a', 'export ', '<Cite ids="a" />', '<Cite ', 'ids="', '"', '=', '&#', '---\n', '😀', '\0', '\ud800', '0812', '3456', '7890', 'javascript:', 'https://a.b/', '/peta/', 'kata'); // prettier-ignore
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
);

test('any text is read to its end, and what is refused lies within it', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const { at, wrong, instead } of readMdx(text, components.halaman).refused) {
        expect(at).toBeGreaterThanOrEqual(0);
        expect(at).toBeLessThanOrEqual(text.length);
        expect(wrong && instead).toBeTruthy();
      }
    }),
    { numRuns: 2000 },
  );
});

test('no text passes with a sign that opens code, markup, an image or another scheme', () => {
  fc.assert(
    fc.property(anyText, (body) => {
      const { tags, refused } = read(body);
      if (refused.length > 0) return;
      expect(body.replaceAll(/<(?:Cite ids|Claim id|Pelaku slug)="[a-z0-9 -]+" *\/>/g, '')).not.toMatch(/[<{}]|!\[|^\s*(?:import|export)\b/m); // prettier-ignore
      expect(body.match(/</g)?.length ?? 0).toBe(tags.length);
      expect(body).not.toMatch(/\]\(\s*javascript:/);
    }),
    { numRuns: 2000 },
  );
});
