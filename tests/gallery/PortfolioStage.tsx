import { useState } from 'react';
import { Portfolio } from '../../components/portfolio/Portfolio.tsx';
import type { PortfolioEvents, PortfolioView } from '../../components/portfolio/view.ts';
import { dayOf } from '../../lib/work/forecast/quarters.ts';
import { choicePath } from '../../lib/work/report/choice.ts';
import { changed } from '../../lib/work/report/schedule.ts';
import { NOW } from '../builders/clock.ts';
import { queueActs, writeActs } from './acts.ts';

interface Props {
  first: PortfolioView;
  record(kind: string, ...details: unknown[]): void;
}

/** The portfolio as it stands in its page: what is narrowed, sorted and kept holds; all else is only reported. */
export function PortfolioStage({ first, record }: Props) {
  const [list, setList] = useState(first.list);
  const [settings, setSettings] = useState(first.settings);
  const [reports, setReports] = useState(first.reports);
  const said =
    (kind: string) =>
    (...details: unknown[]) =>
      record(kind, ...details);
  const on: PortfolioEvents = {
    find: said('find'),
    choose: said('choose'),
    open: said('open'),
    list: (next) => {
      record('list', next);
      setList(next);
    },
    showAll: said('showAll'),
    settings: (next) => {
      record('settings', next);
      setSettings(next);
    },
    change: async (...details) => {
      record('change', ...details);
      return 'saved';
    },
    write: writeActs(record),
    queue: queueActs(record),
    undo: said('undo'),
    dismissUndo: said('dismissUndo'),
    confirm: said('confirm'),
    back: said('back'),
    connect: said('connect'),
    options: said('options'),
    retry: said('retry'),
    refresh: said('refresh'),
    reports: {
      choose: said('choose-report'),
      draft: (choice, draft) => {
        record('draft', draft);
        setReports({ ...reports, drafts: { ...reports.drafts, [choicePath(choice)]: draft } });
      },
      clearStars: (ids) => {
        record('clear-stars', ids);
        setReports({ ...reports, stars: [] });
      },
      schedule: (change) => {
        record('schedule', change.act);
        setReports({ ...reports, schedules: changed(reports.schedules, change, dayOf(NOW)) });
      },
      download: ({ name }) => record('download', name),
      book: async ({ title }) => {
        record('book', title);
        return true;
      },
    },
    print: said('print'),
  };
  return <Portfolio view={{ ...first, list, settings, reports }} now={NOW} on={on} />;
}
