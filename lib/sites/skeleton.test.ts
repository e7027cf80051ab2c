// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { skeletonOf } from './skeleton.ts';

const canary = 'zebrafink';

/** The word in every place of a page that can hold one. */
const places: readonly [string, string][] = [
  ['a text', `<p>${canary}</p>`],
  ['an id', `<p id="${canary}"></p>`],
  ['a class', `<p class="${canary}"></p>`],
  ['a label', `<p aria-label="${canary}"></p>`],
  ['an address', `<a href="/in/${canary}"></a>`],
  ['a data attribute', `<p data-email="${canary}@x.com"></p>`],
  ['a comment', `<!-- ${canary} -->`],
  ['a script', `<script type="application/ld+json">{"name":"${canary}"}</script>`],
  ['a style', `<style>.${canary}{}</style>`],
  ['a template', `<template><p>${canary}</p></template>`],
  ['a field', `<input value="${canary}" placeholder="${canary}">`],
  ['an attribute that broken markup made of it', `<p title="Maria "${canary} Lopes"></p>`],
  ['a tag that broken markup made of it', `<${canary}>x</${canary}>`],
  ['an element of its own kind', `<x-${canary}></x-${canary}>`],
  ['a frame', `<iframe srcdoc="${canary}"></iframe>`],
  ['a picture', `<svg><title>${canary}</title></svg>`],
];

describe('the report of how a page is built', () => {
  test.each(places)('does not tell the word in %s', (_place, markup) => {
    document.body.innerHTML = markup;
    document.title = canary;
    const told = skeletonOf();
    expect(told).toContain('body');
    expect(told).not.toContain(canary);
  });

  test('tells tags, and the names of attributes', () => {
    document.head.innerHTML = '';
    document.body.innerHTML = `<main role="main" data-sdui-screen="x"><h2 class="a">Maria</h2></main>`;
    expect(skeletonOf()).toBe('html\n head\n body\n  main [data-sdui-screen role]\n   h2 [class]');
  });

  test('tells of many that look the same only how many there are', () => {
    document.head.innerHTML = '';
    document.body.innerHTML = '<ul><li>a</li><li>b</li><li>c</li><li id="d">d</li></ul>';
    expect(skeletonOf()).toContain('li\n   … 2 more like it\n   li [id]');
  });

  test('ends somewhere, however large the page', () => {
    document.body.innerHTML = '<section><i></i></section>'.repeat(5_000);
    expect(skeletonOf().split('\n').length).toBeLessThan(3_100);
  });

  test('holds no word of any text, whatever the page is', () => {
    const word = fc.stringMatching(/^[a-z]{12,20}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 20 }), (words) => {
        document.body.innerHTML = words
          .map(
            (each, at) =>
              `<div class="${each}" data-x="${each}">${each}<b title=${each}>${words[at - 1]}</b></div>`,
          )
          .join('');
        const told = skeletonOf();
        return words.every((each) => !told.includes(each));
      }),
    );
  });

  test('is made of what it is given alone, because it runs in the page', () => {
    const alone = new Function(`return (${skeletonOf.toString()})()`) as () => string;
    expect(alone()).toBe(skeletonOf());
  });
});
