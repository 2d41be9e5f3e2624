import { findContradictions } from '../evidence/contradictions.ts';
import type { Tables } from './tables.ts';
import { meant, type Add } from './walk.ts';

const file = 'content/bukti/indikator.json';

/** Words under /bukti/ that are pages of their own and therefore no id of a series. */
const reservedIds = new Set(['pertentangan']);

/** Every series has a known unit, and none sits on the address of another page. */
export function checkSeries({ evidence }: Tables, add: Add): void {
  const units = new Map((evidence?.units ?? []).map(({ id, en }) => [id, en]));
  for (const { id, unit } of evidence?.indicators ?? []) {
    if (reservedIds.has(id))
      add(file, id, `"${id}" adalah alamat halaman lain`, 'beri id lain pada deret ini');
    if (units.get(unit.id) !== unit.en)
      add(
        file,
        `indicators › ${id} › unit`,
        `satuan "${unit.id}" / "${unit.en}" tidak dikenal`,
        meant(unit.id, units.keys(), 'pakai satuan dari "units" di berkas ini, atau tambahkan di sana'),
      );
  }
}

const contradictionWords = {
  rival: 'deret ini dan saingannya berbeda',
  'same-period': 'dua angka berbeda untuk waktu yang sama',
  'nested-period': 'angka sebagian masa tidak cocok dengan angka seluruhnya',
  'falling-total': 'jumlah berjalan turun',
};

/** Figures that contradict each other are published only with an explanation. */
export function checkContradictions({ evidence }: Tables, add: Add): void {
  for (const { kind, indicator, points, explained } of findContradictions(evidence?.indicators ?? [])) {
    const periods = points.map((point) => point.period).join(' dan ');
    if (!explained)
      add(
        file,
        indicator.id,
        `${contradictionWords[kind]}${periods ? ` (${periods})` : ''}, tanpa penjelasan`,
        'jelaskan dalam "note" pada titik atau deretnya',
      );
  }
}
