import { describe, expect, test } from 'vitest';
import { type Box, place } from './place.ts';

const screen: Box = { left: 0, top: 0, right: 1280, bottom: 800 };
const compose: Box = { left: 700, top: 270, right: 1210, bottom: 800 };
const tall: Box = { left: 700, top: 40, right: 1210, bottom: 800 };

const overlap = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

describe('where the panel stands', () => {
  test('with nothing to keep clear it takes the edge at the chosen width', () => {
    expect(place(screen, [], 360, 'right')).toEqual({ left: 920, top: 0, right: 1280, bottom: 800 });
    expect(place(screen, [], 360, 'left')).toEqual({ left: 0, top: 0, right: 360, bottom: 800 });
  });

  test.each([
    ['a compose window at the bottom', screen, [compose]],
    ['a tall compose window', screen, [tall]],
    ['two compose windows', screen, [compose, { left: 180, top: 270, right: 690, bottom: 800 }]],
    [
      'a narrow window with a compose window',
      { ...screen, right: 900 },
      [{ ...compose, left: 330, right: 840 }],
    ],
    ['an inline reply under the thread', screen, [{ left: 300, top: 500, right: 1200, bottom: 700 }]],
  ])('it covers none of %s', (_name, viewport, clear) => {
    const box = place(viewport, clear, 360, 'right');
    expect(box).not.toBeNull();
    if (!box) return;
    expect(clear.filter((other) => overlap(box, other))).toEqual([]);
    expect(box.right - box.left).toBeGreaterThanOrEqual(280);
    expect(box.left).toBeGreaterThanOrEqual(0);
  });

  test('a compose window over the whole page leaves it no room', () => {
    expect(place(screen, [screen], 360, 'right')).toBeNull();
  });

  test('a compose window scrolled out of sight is no hindrance', () => {
    expect(place(screen, [{ ...compose, top: 900, bottom: 1300 }], 360, 'right')?.left).toBe(920);
  });

  test('a window narrower than the chosen width is filled, not overrun', () => {
    expect(place({ ...screen, right: 300 }, [], 640, 'right')).toEqual({
      left: 0,
      top: 0,
      right: 300,
      bottom: 800,
    });
  });
});
