import { type App, absolute, currentJob, findMember, type View } from './app.ts';
import { face, hue, logo } from './avatar.ts';
import { h } from './dom.ts';
import { gear } from './gear.ts';
import type { Route } from './route.ts';

/**
 * The site for phones. Of it nothing is known but its canonical address and its title, which names nobody: the rest is
 * a guess, and has none of the links and marks that other generations are known by.
 */
export function mobileView(app: App, route: Route): View {
  const member = route.kind === 'profile' ? findMember(app, route.slug) : undefined;
  const bar = h('header.mobile-bar', {}, h('a.logo', { href: absolute('/feed/') }, 'in'), gear(app));
  const main = h('main.mobile', { id: 'main-content' });
  const element = h('div', {}, bar, main);
  if (member) {
    const job = currentJob(member);
    main.append(
      h('figure.cover-img', { style: `--hue: ${hue(member.name)}` }),
      h(
        'section.mobile-card',
        {},
        face(member.name, 96),
        h('h1', {}, member.name),
        h('p', {}, member.headline),
        job ? h('p.mobile-line', {}, logo(job.company, 24), job.company) : null,
      ),
      h('section.mobile-card', {}, h('h2', {}, app.words.about), h('p', {}, member.about)),
    );
  }
  return { route, title: document.title, element, top: [], rest: [] };
}
