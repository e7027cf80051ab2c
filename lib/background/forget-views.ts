import { settings } from '../storage.ts';

/** They name people and regions of one workspace; how accounts are weighed and set out is the person's own taste. */
export async function forgetViews(): Promise<void> {
  const kept = await settings.get('portfolio');
  if (kept && kept.views.length > 0)
    await settings.set('portfolio', { ...kept, views: [], defaultView: null });
}
