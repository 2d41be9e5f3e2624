import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { families, pigments } from '../../src/lib/look/family.ts';

/** Contrast and gamut, computed from the style sheet itself (WCAG 2.x; OKLCH to linear sRGB by Ottosson's matrices). */

const css = readFileSync('src/styles/tokens.css', 'utf8');
const oklch = new Map(
  [...css.matchAll(/--([\w-]+): oklch\(([\d.]+) ([\d.]+) ([\d.]+)\);/g)].map((m) => [
    m[1]!,
    m.slice(2, 5).map(Number) as [number, number, number],
  ]),
);

function linear(name: string): [number, number, number] {
  const [l, c, h] = oklch.get(name)!;
  const [a, b] = [c * Math.cos((h * Math.PI) / 180), c * Math.sin((h * Math.PI) / 180)];
  const L = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const M = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const S = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * L - 3.3077115913 * M + 0.2309699292 * S,
    -1.2684380046 * L + 2.6097574011 * M - 0.3413193965 * S,
    -0.0041960863 * L - 0.7034186147 * M + 1.707614701 * S,
  ];
}
const luminance = (name: string) => {
  const [r, g, b] = linear(name).map((v) => Math.min(1, Math.max(0, v))) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (one: string, other: string) => {
  const [dark, light] = [luminance(one), luminance(other)].sort((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
};
const hex = (name: string) =>
  linear(name).map((v) => Math.round(255 * (v <= 0.0031308 ? 12.92 * v : 1.055 * v ** (1 / 2.4) - 0.055)));

describe('tokens', () => {
  test.each([...oklch.keys()].map((name) => [name]))('%s is inside sRGB', (name) => {
    for (const channel of linear(name)) {
      expect(channel).toBeGreaterThan(-0.005);
      expect(channel).toBeLessThan(1.005);
    }
  });

  test.each([
    ['wedel', 'kabut', 15], ['wedel', 'sekartaji', 16], ['wedel-2', 'kabut', 7.5], ['wedel-2', 'sekartaji', 8],
    ['arema', 'kabut', 6.5], ['klana', 'kabut', 6], ['malam-text', 'malam', 15], ['malam-muted', 'malam', 9],
    ['malam-muted', 'malam-raised', 4.5], ['arema-malam', 'malam', 9], ['ragil-malam', 'malam', 12], ['wedel', 'ragil', 9.5],
    ['garis', 'kabut', 3], ['garis', 'sekartaji', 3], ['malam-rule', 'malam', 3], ['malam-text', 'wedel', 4.5],
    ['malam-text', 'hitam', 4.5], ['wedel', 'window-1', 4.5],
  ] as const)('%s on %s has a contrast of at least %f', (ink, ground, least) => {
    expect(contrast(ink, ground)).toBeGreaterThanOrEqual(least);
  }); // prettier-ignore

  test.each(families.map((f) => [f]))('the ink of %s reads on every ground it meets', (family) => {
    const ink = family === 'ragil' ? 'ragil-ink' : family;
    for (const ground of ['kabut', 'sekartaji', `${family}-tint`])
      expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5);
    for (const ground of ['malam', 'malam-raised'])
      expect(contrast(`${family}-malam`, ground)).toBeGreaterThanOrEqual(4.5);
    const onFill = family === 'ragil' ? 'wedel' : 'sekartaji';
    expect(contrast(onFill, family)).toBeGreaterThanOrEqual(4.5);
    expect(contrast('malam', `${family}-malam`)).toBeGreaterThanOrEqual(4.5);
    expect(contrast('wedel', `${family}-tint`)).toBeGreaterThanOrEqual(10);
  });

  test.each(Object.entries(pigments).filter(([name]) => oklch.has(name)))(
    '%s is %s in drawings and in the style sheet',
    (name, value) => {
      const wanted = value
        .slice(1)
        .match(/../g)!
        .map((pair) => parseInt(pair, 16));
      hex(name).forEach((channel, i) => expect(Math.abs(channel - wanted[i]!)).toBeLessThanOrEqual(1));
    },
  );
});
