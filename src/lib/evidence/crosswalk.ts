/** What of the records here bears on a criterion, and the criteria of the crosswalk. */

interface Criterion {
  id: string;
  officialNumber?: string | undefined;
  evidence: {
    indicators?: readonly string[] | undefined;
    activityKinds?: readonly string[] | undefined;
    programmeKinds?: readonly string[] | undefined;
    subsektor?: readonly string[] | undefined;
  };
}

interface CaseFacts {
  id: string;
  data: {
    objectives: readonly string[];
    criteria?: readonly string[] | undefined;
    sdg: readonly string[];
    theme: string;
  };
}

type ByKey = ReadonlyMap<string, readonly unknown[]>;

/** The records as far as criteria go. */
export interface EvidenceRecords<K extends CaseFacts = CaseFacts, P extends Promised = Promised> {
  activitiesByKind: ByKey;
  programmesByKind: ByKey;
  umkmBySubsektor: ByKey;
  commitments: readonly P[];
  cases: readonly K[];
}
interface Promised {
  id: string;
  evidence: { indicators?: readonly string[] | undefined };
}

/** The kinds of evidence, in the order of the crosswalk's rows; the last one, promises, is no evidence. */
export const evidenceKinds = ['indicators', 'activityKinds', 'programmeKinds', 'subsektor', 'cases', 'commitments'] as const; // prettier-ignore
export type EvidenceKind = (typeof evidenceKinds)[number];

/** Ids of the evidence for one criterion, by kind. `empty`: nothing but promises. */
export type CriterionLinks = Record<EvidenceKind, string[]> & { empty: boolean };

/**
 * Follows a criterion's own links, as far as there is data: a kind or subsektor without any record is left out. A case
 * names its criteria itself; a promise is linked through the figures it rests on.
 */
export function evidenceOf(item: Criterion, records: EvidenceRecords): CriterionLinks {
  const { indicators = [], activityKinds = [], programmeKinds = [], subsektor = [] } = item.evidence;
  const filled = (keys: readonly string[], by: ByKey) => keys.filter((key) => (by.get(key)?.length ?? 0) > 0);
  const links = {
    indicators: [...indicators],
    activityKinds: filled(activityKinds, records.activitiesByKind),
    programmeKinds: filled(programmeKinds, records.programmesByKind),
    subsektor: filled(subsektor, records.umkmBySubsektor),
    cases: records.cases
      .filter(({ data: { objectives, criteria = [], sdg, theme } }) =>
        [...objectives, ...criteria, ...sdg, theme].includes(item.id),
      )
      .map(({ id }) => id),
    commitments: records.commitments
      .filter(({ evidence }) => evidence.indicators?.some((id) => indicators.includes(id)))
      .map(({ id }) => id),
  };
  const { commitments: _, ...proofs } = links;
  return { ...links, empty: Object.values(proofs).every((ids) => ids.length === 0) };
}

/** Groups of the framework that the crosswalk asks about; of Culture|2030 the indicators, which have a number. */
const columnGroups = ['tujuan', 'media-arts', 'sdg', 'culture2030'];

/** The columns of the crosswalk by group, in the order of the framework's own groups named above. */
export function crosswalkColumns<C extends Criterion, G extends { id: string; items: readonly C[] }>(
  framework: readonly G[],
): { group: G; items: G['items'][number][] }[] {
  return columnGroups.flatMap((id) => {
    const group = framework.find((candidate) => candidate.id === id);
    if (!group) return [];
    const items = group.items.filter(({ officialNumber }) => id !== 'culture2030' || officialNumber);
    return [{ group, items }];
  });
}

/** One row of the crosswalk: a piece of evidence and, for each column, whether it bears on it. */
export interface CrosswalkRow {
  id: string;
  ticks: boolean[];
}

/** The rows of every kind, in the given order of ids; evidence without any column has no row. */
export function crosswalkRows(
  columns: readonly CriterionLinks[],
  ids: Record<EvidenceKind, readonly string[]>,
): { kind: EvidenceKind; rows: CrosswalkRow[] }[] {
  return evidenceKinds.map((kind) => ({
    kind,
    rows: ids[kind]
      .map((id) => ({ id, ticks: columns.map((column) => column[kind].includes(id)) }))
      .filter(({ ticks }) => ticks.includes(true)),
  }));
}
