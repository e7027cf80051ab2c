import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'wxt';
import { siteOrigins } from './lib/sites/origins.ts';
import { withoutEval } from './scripts/without-eval.ts';

/** Pages an account can be seen on. */
const sites = siteOrigins.map((origin) => `${origin}/*`);
const loopback = ['http://127.0.0.1/*', 'http://localhost/*'];
/** Where the CRMs are that tests sign in to. */
const crms = ['my.salesforce.com', 'hubapi.com', 'zoho.eu', 'zohoapis.eu', 'zoho.com', 'zohoapis.com'];
/** Demo and tests talk to an API on this machine, and nobody is there to press Allow. */
const demo = process.env.KEYSIDE_DEMO === '1';

/**
 * Gives the extension the same id wherever it is loaded from, as a CRM sends people back to an address made of that. The
 * store has a key of its own and takes none.
 */
const key =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEArueMo1nwe3zpLQgzGciYphvHHMd3a1ZcGbNx45MX49wrKkai+8yeH3b0xfIgu71odQwzPXp1FFjMIXqPTlmFCDKpzyVJBIIpxptCXMyklnOrwPX238p+104HBS0pF0xguc+JIl9Ky9Z8lIe2160D9hv7KUl9D4y28JfNOkVrph9LAoar1V3dXVyFUjZqjbjtMRl/JIhVKdDU/KFW3+ZoU23LlbuQLlpylCxErpFmqt7CVYnqctO1O4PnEFYl11G+sySSr7mZxPg2FqcwSgo5jnwMrqFa/hWMkfC0Slz/KTroL6ZOFx8vt9ZIp5GcyBX87QymKzbiSO0//T25/hcpOQIDAQAB';

export default defineConfig({
  modules: ['@wxt-dev/module-react', '@wxt-dev/i18n/module'],
  imports: false,
  manifestVersion: 3,
  outDir: demo ? '.output/demo' : '.output',
  manifest: ({ browser, command }) => ({
    name: '__MSG_manifest_name__',
    description: '__MSG_manifest_description__',
    default_locale: 'en',
    ...(browser !== 'firefox' && process.env.KEYSIDE_STORE !== '1' && { key }),
    // notifications: of the days that matter to a renewal, each once; the options have a switch for them.
    // scripting, and the hosts of the sites: to work again after an update in pages that were open before it.
    permissions: [
      'storage',
      'unlimitedStorage',
      'alarms',
      // Signing in to a CRM in a window of the browser's own.
      'identity',
      'contextMenus',
      'notifications',
      'scripting',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    host_permissions: demo ? [...sites, ...loopback, ...crms.map((host) => `https://*.${host}/*`)] : sites,
    optional_host_permissions: ['https://*/*', ...(demo ? [] : loopback)],
    // While developing, Vite puts styles into the page as they change.
    content_security_policy: {
      extension_pages: `default-src 'none'; script-src 'self'; style-src 'self'${command === 'serve' ? " 'unsafe-inline'" : ''}; img-src 'self' data:; font-src 'self'; connect-src https: http://127.0.0.1:* http://localhost:*; base-uri 'none'; form-action 'none'; object-src 'none'; frame-ancestors 'self' ${siteOrigins.join(' ')}`,
    },
    web_accessible_resources: [
      {
        resources: ['panel.html'],
        matches: sites,
        // Firefox has random extension addresses anyway, and does not know the key.
        ...(browser !== 'firefox' && { use_dynamic_url: true }),
      },
    ],
    ...(browser !== 'firefox' && { minimum_chrome_version: '130' }),
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+F' } },
      'toggle-panel': {
        suggested_key: { default: 'Alt+Shift+K' },
        description: '__MSG_manifest_togglePanel__',
      },
      'open-side-panel': {
        suggested_key: { default: 'Alt+Shift+L' },
        description: '__MSG_manifest_openSidePanel__',
      },
    },
    action: { default_title: '__MSG_manifest_name__' },
    // The panel page itself, which finds out where it stands.
    ...(browser === 'firefox'
      ? {
          sidebar_action: {
            default_panel: 'panel.html',
            default_title: '__MSG_manifest_name__',
            open_at_install: false,
          },
        }
      : { side_panel: { default_path: 'panel.html' } }),
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'keyside@keyside.app',
          // The first in which a page's change of address is heard (the Navigation API), on a phone too.
          strict_min_version: '147.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
  }),
  // What Mozilla's reviewers need to build it again.
  zip: { excludeSources: ['test-results/**', 'bench/results/**', 'tests/**', 'bench/**'] },
  vite: () => ({
    plugins: [tailwindcss(), withoutEval(), plainContentScripts()],
    // A worker of a page is built apart, without what pages are built with.
    worker: { format: 'es', plugins: () => [withoutEval()] },
    // Its readable files would be bundled with the list of suffixes in them twice.
    resolve: { alias: { tldts: 'tldts/dist/index.esm.min.js' } },
    // What the manifest's minimum versions can do needs no rewriting.
    build: { target: 'esnext', cssTarget: ['chrome130', 'firefox147'] },
  }),
});

/**
 * WXT starts a content script with a context of its own: timers, a watcher of the location, a logger, and an event by
 * which it tells older scripts to stop, which any page can hear and so learn which extension is there. All of it would be
 * an eighth of what every page has to load, and ours needs none of it; see lib/dock/attend.ts.
 */
function plainContentScripts() {
  return {
    name: 'keyside:plain-content-scripts',
    transform(code: string, id: string) {
      if (!id.includes('content-script-isolated-world-entrypoint')) return undefined;
      const [definition] = /^import definition from .*$/m.exec(code) ?? [];
      if (!definition) throw new Error('WXT starts content scripts in another way now; see wxt.config.ts.');
      return { code: `${definition}\nexport default definition.main();`, map: null };
    },
  };
}
