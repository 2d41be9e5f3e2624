import { findContradictions } from '../evidence/contradictions.ts';
import { periodEnd, periodStart } from '../period.ts';
import type { Tables } from './tables.ts';
import { meant, type Add } from './walk.ts';

const file = 'content/bukti/indikator.json';

/** Words under /bukti/ that are pages of their own and therefore no id of a series. */
const reservedIds = new Set(['pertentangan', 'subsektor']);

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

/**
 * A promise has a status other than "unknown" only with a source that is dated and not older than that status; and
 * nobody can have looked at it before it stood. Partial dates count for every day they allow.
 */
export function checkCommitments({ commitments = [], sources = [] }: Tables, add: Add): void {
  const dates = new Map(sources.map(({ id, date }) => [id, date]));
  const file = 'content/bukti/komitmen.json';
  for (const { slug, status, statusOn, checkedOn, sources: cited } of commitments) {
    const dated = cited.flatMap((id) => dates.get(id) ?? []);
    if (status !== 'unknown' && !dated.some((date) => periodEnd(date) >= periodStart(statusOn)))
      add(
        file,
        `${slug} › status`,
        `status "${status}" per ${statusOn} tanpa sumber bertanggal dari hari itu atau sesudahnya`,
        'tambahkan sumber bertanggal pada "sources", atau tulis status "unknown"',
      );
    if (periodEnd(checkedOn) < periodStart(statusOn))
      add(
        file,
        `${slug} › checkedOn`,
        `diperiksa ${checkedOn} sebelum status ${statusOn}`,
        'betulkan salah satu tanggalnya',
      );
  }
}
