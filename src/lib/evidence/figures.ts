import type { Citations } from '../sources.ts';
import type { Contradiction } from './contradictions.ts';
import { ledgerView, type LedgerSeries, type LedgerView } from './ledger.ts';

/** A figure about the city as a page shows it: its newest value and the numbers of its sources on that page. */
export interface Figure<S extends LedgerSeries> {
  view: LedgerView<S>;
  marks: number[];
}

/** A figure with the figures that stand against it. */
export interface RivalledFigure<S extends LedgerSeries> extends Figure<S> {
  rivals: Figure<S>[];
}

/** Reads figures by id for one page. Call in reading order: the sources are numbered as they are asked for. */
export function figureReader<S extends LedgerSeries>(
  records: {
    indicatorById: ReadonlyMap<string, S>;
    contradictionsById: ReadonlyMap<string, Contradiction<S>[]>;
  },
  citations: Citations,
) {
  const one = (id: string): Figure<S> => {
    const view = ledgerView(records.indicatorById.get(id)!, records.contradictionsById.get(id));
    return { view, marks: citations.mark(view.newest.points.map((point) => point.source)) };
  };
  const rivalled = (id: string): RivalledFigure<S> => {
    const own = one(id);
    return { ...own, rivals: own.view.rivals.map((rival) => one(rival.id)) };
  };
  return { one, rivalled };
}
