import { formatList, translator, type Bilingual, type Locale, type MessageKey } from '../../i18n/index.ts';
import { evidenceOf, type EvidenceRecords } from './crosswalk.ts';

type Records = Omit<EvidenceRecords, 'cases'>;
type Item = Parameters<typeof evidenceOf>[0];
type Named = ReadonlyMap<string, { name: Bilingual }>;

/**
 * What of the records here bears on a criterion, in the reader's language: figures as `figure` reads them, happenings
 * counted by kind, makers counted by subsektor, cases and promises whole.
 */
export function criterionEvidence<F, K extends EvidenceRecords['cases'][number], P>(
  item: Item,
  records: Records & { subsektorById: Named; commitmentById: ReadonlyMap<string, P> },
  cases: readonly K[],
  figure: (id: string) => F,
  locale: Locale,
) {
  const t = translator(locale);
  const links = evidenceOf(item, { ...records, cases });
  const counted = (kinds: string[], byKind: Records['activitiesByKind']) => ({
    count: kinds.reduce((sum, kind) => sum + (byKind.get(kind)?.length ?? 0), 0),
    kinds: formatList(
      kinds.map((kind) => t(`happening.${kind}` as MessageKey).toLocaleLowerCase(locale)),
      locale,
    ),
  });
  return {
    figures: links.indicators.map(figure),
    activities: counted(links.activityKinds, records.activitiesByKind),
    programmes: counted(links.programmeKinds, records.programmesByKind),
    makers: links.subsektor.map((id) => {
      const name = records.subsektorById.get(id)!.name;
      return { id, name: name[locale] ?? name.id, count: records.umkmBySubsektor.get(id)!.length };
    }),
    cases: cases.filter(({ id }) => links.cases.includes(id)),
    commitments: links.commitments.map((id) => records.commitmentById.get(id)!),
    empty: links.empty,
  };
}
