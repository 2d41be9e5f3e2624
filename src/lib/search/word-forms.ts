/**
 * Word families of this field that the search library's Indonesian stemmer takes for two: it knows kerajinan and
 * pengrajin as forms of rajin, but cuts perajin to ajin, and penari to ari. A record with any form gets a word of
 * either side, so that each finds the others.
 */
const families: readonly { words: readonly [string, string]; forms: RegExp }[] = [
  { words: ['rajin', 'perajin'], forms: /^(kerajinan|pengrajin|perajin)(nya)?$/ },
  { words: ['rajut', 'perajut'], forms: /^(rajut|rajutan|merajut|dirajut|perajut)(nya)?$/ },
  { words: ['rupa', 'perupa'], forms: /^(rupa|perupa)$/ },
  { words: ['rakit', 'perakit'], forms: /^(rakit|rakitan|merakit|dirakit|perakit|perakitan)(nya)?$/ },
  { words: ['rancang', 'perancang'], forms: /^(rancangan|merancang|dirancang|perancang|perancangan)(nya)?$/ },
  { words: ['racik', 'peracik'], forms: /^(racikan|meracik|diracik|peracik)(nya)?$/ },
  { words: ['rias', 'perias'], forms: /^(rias|riasan|merias|dirias|perias)(nya)?$/ },
  { words: ['tari', 'penari'], forms: /^(tari|tarian|menari|penari)(nya)?$/ },
  { words: ['tenun', 'penenun'], forms: /^(tenun|tenunan|menenun|ditenun|penenun)(nya)?$/ },
  { words: ['tabuh', 'penabuh'], forms: /^(tabuh|tabuhan|menabuh|ditabuh|penabuh)(nya)?$/ },
];

/** Words to search besides those of an Indonesian text, because they belong to the family of one that stands in it. */
export function otherForms(text: string): string[] {
  const words = [...new Set(text.toLowerCase().match(/\p{L}+/gu) ?? [])];
  return families
    .filter(({ forms }) => words.some((word) => forms.test(word)))
    .flatMap((family) => family.words);
}
