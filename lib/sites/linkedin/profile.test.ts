// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { Sighting } from '../../model/sighting.ts';
import { ember, jobs, jonas, type Member, maria, sdui, show, www } from './fixture.ts';
import { profile } from './profile.ts';

function read(path: string) {
  const url = new URL(path, www);
  const sighting = profile.ready(document, url) ? profile.read(document, url) : undefined;
  if (sighting) expect(Sighting.parse(sighting)).toEqual(sighting);
  return sighting;
}

const mariasKey = `com.linkedin.sdui.profile.card.ref${maria.urn}`;

const layouts = [
  ['2026', sdui],
  ['before 2026', ember],
] as const;

describe.each(layouts)('a profile in the layout of %s', (layout, build) => {
  test('is of whom the page itself says, with their employer', () => {
    show(build(maria), '(3) Maria Lopes | LinkedIn');
    expect(read('/in/maria-lopes/')).toMatchObject({
      page: 'linkedin/profile',
      key: 'maria-lopes',
      title: 'Maria Lopes',
      link: 'https://www.linkedin.com/in/maria-lopes/',
      people: [
        {
          name: 'Maria Lopes',
          linkedinSlug: 'maria-lopes',
          headline: maria.headline,
          part: 'profile',
          self: false,
          doubt: null,
        },
      ],
      companies: [{ name: 'Arden Medical', linkedinId: '1441', linkedinSlug: null, domain: null }],
    });
  });

  test.each([
    ['/in/jonas-kern/'],
    ['/in/maria-lopes-2/'],
    ['/in/maria/'],
    ['/in/someone-else/'],
    ['/in/m%C3%A1ria-lopes/'],
  ])('is of nobody yet at %s', (path) => {
    show(build(maria), 'Maria Lopes | LinkedIn');
    expect(read(path)).toBeUndefined();
  });

  test.each([
    ['/in/Maria-Lopes'],
    ['/in/maria-lopes/details/experience/'],
    ['/in/maria-lopes/overlay/contact-info/'],
    ['/in/maria-lopes/de/'],
  ])('is of the same person at %s', (path) => {
    show(build(maria));
    expect(read(path)?.key).toBe('maria-lopes');
  });

  test('is found by a name in any script, however it is encoded', () => {
    show(build({ ...maria, slug: 'ren%C3%A9-dubois' }));
    expect(read('/in/rené-dubois/')?.people[0]?.linkedinSlug).toBe('rené-dubois');
    expect(read('/in/rene%CC%81-Dubois/')?.key).toBe('rené-dubois');
  });

  test('of the viewer is their own, and of no company', () => {
    show(build({ ...maria, own: true }));
    expect(read('/in/maria-lopes/')).toMatchObject({ people: [{ self: true }], companies: [] });
  });

  test('is of nobody while two of them are there, and of the one that is not hidden', () => {
    const two = (hide: string) => `<div>${build(jonas)}</div><div ${hide}>${build(maria)}</div>`;
    show(two(''));
    expect(read('/in/maria-lopes/')).toBeUndefined();
    expect(read('/in/jonas-kern/')).toBeUndefined();
    show(two('style="display: none"'));
    expect(read('/in/maria-lopes/')).toBeUndefined();
    expect(read('/in/jonas-kern/')?.key).toBe('jonas-kern');
  });

  test.each<[string, Partial<Member>]>([
    ['has no page', { companyLink: '' }],
    ['has a page of the other kind', { companyLink: '/school/7777/' }],
  ])('names an employer that %s, and takes no other link for its', (_case, change) => {
    show(build({ ...maria, ...change }));
    expect(read('/in/maria-lopes/')?.companies).toEqual([
      { name: 'Arden Medical', domain: null, linkedinSlug: null, linkedinId: null },
    ]);
  });

  test('does not take the school of somebody without a job for their employer', () => {
    show(build({ ...maria, company: '', firstJob: 'Arden Medical' }));
    expect(read('/in/maria-lopes/')?.companies).toEqual([]);
  });

  test('never takes a company from a job that another employer heads', () => {
    show(build({ ...maria, firstJob: 'Arden Medical Supplies' }));
    expect(read('/in/maria-lopes/')?.companies.every(({ linkedinId }) => linkedinId === null)).toBe(true);
  });

  test.each([
    ['Jonas Kern | LinkedIn', 'disagreement'],
    ['(12) Jonas Kern | LinkedIn', 'disagreement'],
    ['LinkedIn', null],
    ['Profile | LinkedIn', null],
    ['(3) Maria L. | LinkedIn', null],
    ['Experience | Maria Lopes | LinkedIn', null],
    ['', null],
  ])('titled “%s” has doubt: %s', (title, doubt) => {
    show(build(maria), title);
    const seen = read('/in/maria-lopes/');
    expect([seen?.people[0]?.doubt, seen?.companies[0]?.doubt ?? null]).toEqual([doubt, doubt]);
  });

  test('by a member’s id is of the person that the page shows, and for certain where it shows the id', () => {
    show(build(maria));
    const doubt = layout === '2026' ? null : 'disagreement';
    const seen = read(`/in/${maria.urn}/`);
    expect(seen?.people).toMatchObject([{ linkedinSlug: 'maria-lopes', doubt }]);
    expect(seen?.companies[0]?.doubt ?? null).toBe(doubt);
  });

  test('that knows its owner by a member’s id alone has a name and a doubt', () => {
    show(build({ ...maria, slug: maria.urn ?? '' }));
    expect(read(`/in/${maria.urn}/`)?.people).toMatchObject([
      { name: 'Maria Lopes', linkedinSlug: null, doubt: 'name-only' },
    ]);
    expect(read(`/in/${jonas.urn}/`)).toBeUndefined();
  });
});

describe('the layout of 2026', () => {
  test('is in doubt when the name leads to one person and the rest to another', () => {
    show(sdui(maria, { other: 'jonas-kern' }));
    expect(read('/in/maria-lopes/')?.people).toMatchObject([
      { linkedinSlug: 'maria-lopes', doubt: 'disagreement' },
    ]);
    expect(read('/in/jonas-kern/')).toBeUndefined();
  });

  test('is of nobody at the address of another member’s id', () => {
    show(sdui(maria));
    expect(read(`/in/${jonas.urn}/`)).toBeUndefined();
    expect(read(`/in/${maria.urn?.toLowerCase()}/`)).toBeUndefined();
  });

  test('names the employer before the jobs are there, and takes no jobs of another’s', () => {
    show(sdui(maria, { below: '<p></p>' }));
    expect(read('/in/maria-lopes/')?.companies).toMatchObject([{ name: 'Arden Medical', linkedinId: null }]);
    show(sdui(maria, { below: jobs(maria, `com.linkedin.sdui.profile.card.ref${jonas.urn}`) }));
    expect(read('/in/maria-lopes/')?.companies).toMatchObject([{ name: 'Arden Medical', linkedinId: null }]);
  });

  test.each([
    ['their own', jobs(maria, mariasKey), 'contact-info sdui own-jobs'],
    ['nobody’s in particular', jobs({ ...maria, slug: '' }, mariasKey), 'contact-info sdui jobs'],
    ['another’s', jobs({ ...maria, slug: 'jonas-kern' }, mariasKey), 'contact-info sdui jobs'],
    ['a namesake’s', jobs({ ...maria, slug: 'maria-lopes-2' }, mariasKey), 'contact-info sdui jobs'],
    ['not there', '<p></p>', 'contact-info sdui affiliation'],
  ])('tells what the employer rests on where the list of jobs is %s', (_case, below, how) => {
    show(sdui(maria, { below }));
    expect(read('/in/maria-lopes/')).toMatchObject({ how, companies: [{ name: 'Arden Medical' }] });
  });

  test('knows its list of jobs by a slug in any script', () => {
    for (const slug of ['王小明', encodeURIComponent('王小明')]) {
      show(sdui({ ...maria, slug }));
      expect(read('/in/王小明/')?.how).toBe('contact-info sdui own-jobs');
    }
  });

  test('has no employer of whom its two places say different things', () => {
    show(
      sdui({ ...maria, firstJob: 'Elsewhere' }).replace('<p>Arden Medical · University', '<p>Brightlane · U'),
    );
    expect(read('/in/maria-lopes/')?.companies).toEqual([]);
  });
});

describe('a part of a profile', () => {
  const details = (
    slug: string,
    own = '',
  ) => `<main><header><a href="/in/${slug}/">back</a><h2>Jobs</h2></header>
    ${own}<a href="/in/someone-else/">x</a></main>`;

  test('is of whom its first link leads to', () => {
    show(details('maria-lopes'));
    expect(read('/in/maria-lopes/details/experience/')).toMatchObject({
      key: 'maria-lopes',
      title: null,
      people: [{ linkedinSlug: 'maria-lopes', name: null, self: false, doubt: null }],
      companies: [],
    });
  });

  test.each([
    ['/in/someone-else/details/experience/'],
    ['/in/maria-lopes/'],
    ['/in/jonas-kern/recent-activity/all/'],
  ])('is of nobody at %s', (path) => {
    show(details('maria-lopes'));
    expect(read(path)).toBeUndefined();
  });

  test('of the viewer is their own', () => {
    show(details('maria-lopes', '<a href="/in/maria-lopes/details/experience/edit/forms/1/">e</a>'));
    expect(read('/in/maria-lopes/details/experience/')?.people).toMatchObject([{ self: true }]);
  });
});

describe('a profile as strangers see it', () => {
  const told = (name: string) =>
    `<script type="application/ld+json">${JSON.stringify({
      '@graph': [
        { '@type': 'WebPage', name: 'A page' },
        { '@type': 'Person', name },
      ],
    })}</script>`;
  const page = (
    canonical: string,
    head = '',
  ) => `<head><link rel="canonical" href="${canonical}">${head}</head>
    <main><section class="top-card-layout"><h1>Maria Lopes</h1><h2 class="top-card-layout__headline">Buyer</h2>
      <div data-section="currentPositionsDetails"><a href="https://pt.linkedin.com/company/arden-medical"><span>
        Arden Medical</span></a></div></section>
      <ul><li data-section="currentPositionsDetails"><a href="/company/former">Former</a></li></ul></main>`;

  test('is of whom its canonical address is of, in any country', () => {
    show(page('https://pt.linkedin.com/in/maria-lopes', told('Maria Lopes')));
    expect(read('https://de.linkedin.com/in/maria-lopes')).toMatchObject({
      key: 'maria-lopes',
      people: [{ name: 'Maria Lopes', linkedinSlug: 'maria-lopes', headline: 'Buyer', doubt: null }],
      companies: [{ name: 'Arden Medical', linkedinSlug: 'arden-medical', linkedinId: null }],
    });
    expect(read('/in/jonas-kern')).toBeUndefined();
  });

  test.each([
    ['Jonas Kern', '', 'canonical json-ld current-position'],
    [null, 'Jonas Kern - Operations - Brightlane | LinkedIn', 'canonical current-position'],
  ])('is in doubt when search engines are told %s, or the title says “%s”', (name, title, how) => {
    show(page('/in/maria-lopes', name ? told(name) : ''), title);
    expect(read('/in/maria-lopes')).toMatchObject({
      people: [{ doubt: 'disagreement' }],
      companies: [{ doubt: 'disagreement' }],
      how,
    });
  });

  test.each([['Maria Lopes - Buyer - Arden Medical | LinkedIn'], ['Profile | LinkedIn'], ['LinkedIn']])(
    'is in no doubt when its title is “%s”',
    (title) => {
      show(page('/in/maria-lopes'), title);
      expect(read('/in/maria-lopes')?.people[0]?.doubt).toBeNull();
    },
  );

  test.each([
    [''],
    ['<script type="application/ld+json">{ not json</script>'],
    ['<script type="application/ld+json">[]</script>'],
  ])('needs nothing told to search engines: %s', (head) => {
    show(page('/in/maria-lopes', head));
    expect(read('/in/maria-lopes')?.people[0]?.doubt).toBeNull();
  });

  test('is one of the phone’s as well', () => {
    show(page('/mwlite/in/maria-lopes'));
    expect(read('/in/maria-lopes')?.key).toBe('maria-lopes');
  });

  test.each([['/authwall'], ['/public-profile/in/maria-lopes/']])(
    'at %s says that nobody is there',
    (canonical) => {
      show(page(canonical));
      expect(read('/in/maria-lopes/')).toBeNull();
    },
  );
});

describe('hostile markup', () => {
  test('that takes the names of properties changes nothing', () => {
    const clobber = ['querySelector', 'querySelectorAll', 'title', 'activeElement', 'closest', 'textContent']
      .map((name) => `<form><input name="${name}"></form><img name="${name}" id="${name}">`)
      .join('');
    show(`${clobber}${sdui(maria)}`, 'Maria Lopes | LinkedIn');
    expect(read('/in/maria-lopes/')?.people).toMatchObject([{ name: 'Maria Lopes', doubt: null }]);
  });

  test('of absurd length is cut, and thousands of links are of no account', () => {
    const links = '<a href="/in/jonas-kern/overlay/contact-info/x">x</a>'.repeat(3_000);
    show(sdui({ ...maria, name: 'M'.repeat(100_000), headline: 'H'.repeat(100_000) }));
    expect(read('/in/maria-lopes/')?.title).toHaveLength(200);
    show(`${sdui(maria)}${links}`);
    expect(read('/in/maria-lopes/')).toBeUndefined();
  });

  test('of half a page is nobody', () => {
    for (const html of [
      '',
      '<main></main>',
      `<a href="/in/maria-lopes/overlay/contact-info/">x</a>`,
      '<h1>Maria</h1>',
    ]) {
      show(html);
      expect(read('/in/maria-lopes/')).toBeUndefined();
    }
  });
});
