import './language.ts';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { Panel } from '../../components/panel/Panel.tsx';
import type { PanelEvents } from '../../components/panel/view.ts';
import { Popup } from '../../components/popup/Popup.tsx';
import type { PopupEvents } from '../../components/popup/view.ts';
import { type Stars, StarsContext } from '../../components/stars/stars.ts';
import { fetchWindows } from '../../components/ui/useWindows.ts';
import { NOW } from '../builders/clock.ts';
import { queueActs, writeActs } from './acts.ts';
import { briefStates } from './briefStates.tsx';
import { crmStates } from './crmStates.tsx';
import { forecastStates } from './forecastStates.tsx';
import { importStates } from './importStates.tsx';
import { optionStates } from './optionStates.tsx';
import { PortfolioStage } from './PortfolioStage.tsx';
import { popupStates } from './popupStates.ts';
import { portfolioStates } from './portfolioStates.ts';
import { relationshipStates } from './relationshipStates.tsx';
import { renewalParts } from './renewalParts.tsx';
import { panelStates } from './states.ts';
import { windowStates } from './windowStates.tsx';

/** ?state=account&theme=dark&width=360&dir=rtl&lang=de&fresh; without a state, a list of all. */
const asked = new URLSearchParams(location.search);
const page = document.documentElement;
if (asked.has('theme')) page.dataset.theme = asked.get('theme') ?? '';
if (asked.has('dir')) page.dir = asked.get('dir') ?? '';

/** What the person did, for tests to read. */
const events: unknown[] = [];
Object.assign(window, {
  galleryEvents: events,
  galleryStates,
  galleryShow: show,
  galleryBecome: become,
  // As for whoever has been at the page a moment.
  galleryReady: asked.has('fresh') ? null : fetchWindows().then(() => null),
});
const record =
  (kind: string) =>
  (...details: unknown[]) =>
    void events.push([kind, ...details]);
const on: PanelEvents & PopupEvents = {
  close: record('close'),
  connect: record('connect'),
  refresh: record('refresh'),
  retry: record('retry'),
  pick: record('pick'),
  back: record('back'),
  correct: record('correct'),
  undo: record('undo'),
  dismissUndo: record('dismissUndo'),
  find: record('find'),
  choose: record('choose'),
  unchoose: record('unchoose'),
  askReport: record('askReport'),
  place: record('place'),
  leave: record('leave'),
  stay: record('stay'),
  openAccount: record('openAccount'),
  insert: async (words) => {
    events.push(['insert', words]);
    return 'inserted';
  },
  openBrief: record('openBrief'),
  write: writeActs((kind, ...details) => record(kind)(...details)),
  queue: queueActs((kind, ...details) => record(kind)(...details)),
  openPortfolio: record('openPortfolio'),
  openReport: record('openReport'),
  openPanel: record('openPanel'),
  settings: record('settings'),
};

const stars: Stars = { has: new Set(['note:not-board', 'opportunity:opp-ward']), toggle: record('star') };

function galleryStates(): string[] {
  return [
    panelStates,
    popupStates,
    optionStates,
    crmStates,
    importStates,
    relationshipStates,
    renewalParts,
    portfolioStates,
    forecastStates,
    briefStates,
    windowStates,
  ].flatMap((states) => Object.keys(states));
}

function Gallery({ name }: { name: string }) {
  const panel = panelStates[name];
  const popup = popupStates[name];
  const option = optionStates[name] ?? crmStates[name];
  const file = importStates[name];
  const portfolio = portfolioStates[name];
  const brief = briefStates[name];
  const forecast = forecastStates[name];
  const relationship = relationshipStates[name];
  const part = renewalParts[name];
  const windows = windowStates[name];
  if (panel)
    return (
      <StarsContext value={stars}>
        <Panel view={panel()} now={NOW} on={on} />
      </StarsContext>
    );
  if (popup) return <Popup view={popup()} now={NOW} on={on} />;
  if (brief) return brief(record);
  if (option) return <main style={{ padding: 24 }}>{option(record('place'))}</main>;
  if (file) return name.startsWith('import-') ? file() : <main style={{ padding: 24 }}>{file()}</main>;
  if (relationship) return <main style={{ padding: 24 }}>{relationship(record)}</main>;
  if (windows) return <main style={{ padding: 24 }}>{windows(record)}</main>;
  if (part) return <main style={{ padding: 24 }}>{part()}</main>;
  if (portfolio)
    return (
      <StarsContext value={name.startsWith('portfolio-account') ? stars : null}>
        <PortfolioStage first={portfolio()} record={(...event) => void events.push(event)} />
      </StarsContext>
    );
  if (forecast) return <main style={{ padding: 16 }}>{forecast(record('change'))}</main>;
  return (
    <main style={{ padding: 24 }}>
      <h1>Keyside gallery</h1>
      <ul>
        {galleryStates().map((state) => (
          <li key={state}>
            <a href={`?state=${state}`}>{state}</a> <a href={`?state=${state}&theme=dark`}>dark</a>
          </li>
        ))}
      </ul>
    </main>
  );
}

const width = Number(asked.get('width'));
const container = document.getElementById('root');
if (container && width > 0) container.style.width = `${width}px`;
const root = container && createRoot(container);

let opened = '';

/** In place of what is shown, as if it had just been opened. */
function show(name: string): void {
  events.length = 0;
  opened = name;
  become(name);
}

/** What is shown goes over into another state, as when an answer has come. */
function become(name: string): void {
  flushSync(() => root?.render(<Gallery key={opened} name={name} />));
}
show(asked.get('state') ?? '');
