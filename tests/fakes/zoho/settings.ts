import type { Answer, Asked } from '../crm/stage.ts';
import { invalidModule, invalidParam, missingParam } from './fault.ts';
import type { Field } from './fields.ts';
import { relatedLists } from './reading.ts';
import type { World } from './world.ts';

const modules = ['Accounts', 'Contacts', 'Deals', 'Cases', 'Tasks', 'Calls', 'Events', 'Notes'];
const spaced = (api: string) => api.replace(/_+/g, ' ').trim();

export function modulesOf(world: World): Answer {
  const told = modules
    .filter((module) => world.has(module))
    .map((module, index) => {
      const right = world.settings.rights[module];
      const writes = right === undefined;
      return {
        api_name: module,
        module_name: module,
        singular_label: module.replace(/s$/, ''),
        plural_label: module,
        api_supported: true,
        creatable: writes,
        editable: writes,
        deletable: writes,
        viewable: right !== 'none',
        visible: right !== 'none',
        generated_type: 'default',
        global_search_supported: true,
        sequence_number: index + 1,
        profiles: [],
        id: `4150868000000002${String(100 + index)}`,
      };
    });
  return { status: 200, body: { modules: told } };
}

export function fieldsOf(world: World, { query }: Asked): Answer {
  const module = query.get('module');
  if (!module) throw missingParam('module');
  if (!world.has(module)) throw invalidModule();
  if (world.settings.rights[module] === 'none') return { status: 204 };
  return {
    status: 200,
    body: { fields: world.fields(module).map((field, index) => fieldTold(world, module, field, index)) },
  };
}

function fieldTold(world: World, module: string, field: Field, index: number) {
  return {
    api_name: field.api,
    field_label: spaced(field.api),
    display_label: spaced(field.api),
    data_type: field.type,
    json_type: field.type === 'lookup' ? 'jsonobject' : 'string',
    system_mandatory: field.must,
    read_only: field.auto,
    field_read_only: field.auto,
    custom_field: field.custom,
    length: field.max,
    visible: true,
    operation_type: {
      web_update: !field.auto,
      api_create: !field.auto,
      web_create: !field.auto,
      api_update: !field.auto,
    },
    pick_list_values: field.values.map((value, at) => ({
      display_value: value,
      actual_value: value,
      sequence_number: at + 1,
      type: 'used',
      ...(field.api === 'Stage' && stageTold(world, value)),
      id: `415086800000001${String(1000 + at)}`,
    })),
    lookup:
      field.of && field.of !== '*'
        ? {
            module: { api_name: field.of, id: '4150868000000002101' },
            display_label: module,
            api_name: field.api,
            id: '4150868000000009001',
          }
        : {},
    id: `41508680000000${String(10_000 + index)}`,
  };
}

function stageTold(world: World, name: string) {
  const stage = world.settings.stages.find((one) => one.name === name);
  if (!stage) return {};
  const category = { name: stage.category, id: '4150868000000071010' };
  return { probability: stage.probability, forecast_type: stage.forecast, forecast_category: category };
}

const layout = '4150868000000091023';

export function pipelineOf(world: World, { query }: Asked): Answer {
  const said = query.get('layout_id');
  if (!said) throw missingParam('layout_id');
  if (said !== layout) throw invalidParam('layout_id', 'the id given seems to be invalid');
  const maps = world.settings.stages.map(({ name, forecast, category }, at) => ({
    display_value: name,
    actual_value: name,
    sequence_number: at + 1,
    forecast_category: { name: category, id: `41508680000000710${String(10 + at)}` },
    forecast_type: forecast,
    colour_code: null,
    id: `41508680000000060${String(10 + at)}`,
  }));
  const pipeline = {
    display_value: 'Standard (Standard)',
    actual_value: 'Standard (Standard)',
    default: true,
    child_available: false,
    parent: null,
    maps,
    id: '4150868000000095023',
  };
  return { status: 200, body: { pipeline: [pipeline] } };
}

export function relatedListsOf(world: World, { query }: Asked): Answer {
  const module = query.get('module');
  if (!module) throw missingParam('module');
  if (!world.has(module)) throw invalidModule();
  const told = relatedLists(module).map(({ name, of }, at) => ({
    api_name: name,
    name,
    display_label: name,
    module: { api_name: of, id: '4150868000000002101' },
    href: `${module}/{ENTITYID}/${name}`,
    type: 'default',
    sequence_number: String(at + 1),
    id: `41508680000000920${String(10 + at)}`,
  }));
  return { status: 200, body: { related_lists: told } };
}

/** Which layouts a module has; stages hang on one. */
export function layoutsOf(world: World, { query }: Asked): Answer {
  const module = query.get('module');
  if (!module) throw missingParam('module');
  if (!world.has(module)) throw invalidModule();
  return {
    status: 200,
    body: {
      layouts: [
        {
          id: layout,
          name: 'Standard',
          api_name: 'Standard',
          status: 'active',
          visible: true,
          sections: [],
          profiles: [],
        },
      ],
    },
  };
}
