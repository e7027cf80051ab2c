import {
  type Connection,
  type Edge,
  type OnNodeDrag,
  Panel,
  ReactFlow,
  ReactFlowProvider,
  useNodesState,
  useReactFlow,
  ViewportPortal,
} from '@xyflow/react';
import './map.css';
import { type RefObject, useEffect, useMemo, useRef } from 'react';
import { t } from '../../lib/i18n/index.ts';
import type { ContextContact, Id } from '../../lib/model/index.ts';
import { ChartButtons } from './ChartButtons.tsx';
import { chartOf, NODE } from './layout.ts';
import { useMapEvents } from './map-context.ts';
import { PersonNode, type PersonNodeType } from './PersonNode.tsx';

interface Props {
  contacts: readonly ContextContact[];
  /** Somebody is over another, or over nobody any more. */
  aim(id: Id, target: Id | null): void;
  /** Somebody was put below another. */
  drop(id: Id, bossId: Id): void;
}

const nodeTypes = { person: PersonNode };
/** The chart says itself how it is used; React Flow's own words are English. */
const silent = {
  'node.a11yDescription.default': '',
  'node.a11yDescription.keyboardDisabled': '',
  'edge.a11yDescription.default': '',
} as const;
const fit = { padding: 0.08, maxZoom: 1, minZoom: 0.45 } as const;

/** Who reports to whom, drawn. A person is moved by dragging the card, or its line, onto another. */
export function OrgChart(props: Props) {
  return (
    <ReactFlowProvider>
      <Chart {...props} />
    </ReactFlowProvider>
  );
}

function Chart({ contacts, aim, drop }: Props) {
  const { active, isReadOnly } = useMapEvents();
  const chart = useMemo(() => chartOf(contacts), [contacts]);
  const placed = useMemo(() => nodesOf(contacts, chart), [contacts, chart]);
  const [nodes, setNodes, onNodesChange] = useNodesState<PersonNodeType>(placed);
  const { screenToFlowPosition } = useReactFlow();
  const box = useRef<HTMLElement>(null);
  useEffect(() => setNodes(placed), [placed, setNodes]);
  useInView(active, box);

  const under = (event: MouseEvent | TouchEvent, { id }: PersonNodeType) => {
    const { clientX: x, clientY: y } =
      'changedTouches' in event ? (event.changedTouches[0] ?? faraway) : event;
    return personAt(placed, id, screenToFlowPosition({ x, y }));
  };
  const onDrag: OnNodeDrag<PersonNodeType> = (event, node) => aim(node.id, under(event, node));
  const onDragStop: OnNodeDrag<PersonNodeType> = (event, node) => {
    const boss = under(event, node);
    aim(node.id, null);
    setNodes(placed);
    if (boss) drop(node.id, boss);
  };
  const connected = ({ source, target }: Connection) => drop(target, source);

  return (
    <section
      ref={box}
      aria-label={t('relationships.map.chart')}
      // What has the focus is brought into view by the chart; the browser would move what lies under it.
      onScroll={({ currentTarget }) => currentTarget.scrollTo(0, 0)}
      className="h-[min(70dvh,640px)] overflow-hidden rounded-xl border border-line bg-sub"
    >
      <ReactFlow
        nodes={nodes.map(onTop)}
        edges={edgesOf(chart, isReadOnly)}
        nodeTypes={nodeTypes}
        onNodesChange={onNodesChange}
        onNodeDrag={onDrag}
        onNodeDragStop={onDragStop}
        onConnect={connected}
        onReconnect={(_edge, connection) => connected(connection)}
        nodesDraggable={!isReadOnly}
        nodesConnectable={!isReadOnly}
        nodesFocusable={false}
        edgesFocusable={false}
        elementsSelectable={false}
        disableKeyboardA11y
        deleteKeyCode={null}
        nodeDragThreshold={4}
        connectionRadius={60}
        zoomOnDoubleClick={false}
        preventScrolling={false}
        panOnScroll={false}
        zoomOnScroll={false}
        minZoom={0.15}
        maxZoom={1.5}
        fitView
        fitViewOptions={fit}
        ariaLabelConfig={silent}
      >
        {chart.looseAt && (
          <ViewportPortal>
            <p
              style={{ left: chart.looseAt.x, top: chart.looseAt.y }}
              className="absolute whitespace-nowrap font-semibold text-2xs text-faint uppercase tracking-wider"
            >
              {t('relationships.map.loose')}
            </p>
          </ViewportPortal>
        )}
        <Panel position="top-right">
          <ChartButtons fit={fit} />
        </Panel>
      </ReactFlow>
    </section>
  );
}

/** Whom the keyboard comes to is brought into view, if not there. */
function useInView(active: Id | null, chart: RefObject<HTMLElement | null>): void {
  const { getNode, setCenter, getViewport } = useReactFlow();
  useEffect(() => {
    const box = chart.current;
    const node = active === null ? undefined : getNode(active);
    if (!node || !box?.contains(document.activeElement)) return;
    const { x, y, zoom } = getViewport();
    const [left, top] = [node.position.x * zoom + x, node.position.y * zoom + y];
    const fits =
      left >= 0 &&
      top >= 0 &&
      left + NODE.width * zoom <= box.clientWidth &&
      top + NODE.height * zoom <= box.clientHeight;
    if (!fits) void setCenter(node.position.x + NODE.width / 2, node.position.y + NODE.height / 2, { zoom });
  }, [active, chart, getNode, setCenter, getViewport]);
}

/** Who is being moved lies over all others. */
const onTop = (node: PersonNodeType) => (node.dragging ? { ...node, zIndex: 1 } : node);

const faraway = { clientX: Number.NEGATIVE_INFINITY, clientY: Number.NEGATIVE_INFINITY };

/** Whose card lies under a point, without the one that is being dragged. */
function personAt(
  nodes: readonly PersonNodeType[],
  dragged: Id,
  { x, y }: { x: number; y: number },
): Id | null {
  const hit = nodes.find(
    ({ id, position }) =>
      id !== dragged &&
      x >= position.x &&
      x <= position.x + NODE.width &&
      y >= position.y &&
      y <= position.y + NODE.height,
  );
  return hit?.id ?? null;
}

function nodesOf(
  contacts: readonly ContextContact[],
  { at, direction }: ReturnType<typeof chartOf>,
): PersonNodeType[] {
  return contacts.map((contact) => ({
    id: contact.id,
    type: 'person',
    position: at.get(contact.id) ?? { x: 0, y: 0 },
    data: { contact, across: direction === 'across' },
    ...NODE,
    // A card that can't be dragged has explanations and a menu all the same.
    style: { pointerEvents: 'all' },
  }));
}

/** A line is taken by its upper end. */
function edgesOf({ edges }: ReturnType<typeof chartOf>, isReadOnly: boolean): Edge[] {
  return edges.map(({ boss, report }) => ({
    id: `${boss} ${report}`,
    source: boss,
    target: report,
    type: 'smoothstep',
    reconnectable: isReadOnly ? false : 'source',
  }));
}
