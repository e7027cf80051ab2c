import type { PressArea } from '../messages/tab.ts';

/** Where in this page a press is: of the button, of what had the key when there is none in sight, or the whole page. */
export function pressedArea(press: Event | undefined): PressArea {
  const target = press ? press.target : document.activeElement;
  const element = target instanceof Element ? target : null;
  const submitter = press instanceof SubmitEvent ? press.submitter : null;
  const { innerWidth: width, innerHeight: height } = window;
  const found = [submitter, element?.closest('button, a, label, input, textarea, select'), element]
    .map((one) => one?.getBoundingClientRect())
    .map(
      (box) =>
        box && {
          left: Math.max(0, box.left),
          top: Math.max(0, box.top),
          right: Math.min(width, box.right),
          bottom: Math.min(height, box.bottom),
        },
    )
    // Less than a pixel is nothing that anybody sees, and nothing that is drawn for sure.
    .find((box) => box && box.right - box.left >= 1 && box.bottom - box.top >= 1);
  return { ...(found ?? { left: 0, top: 0, right: width, bottom: height }), width, height };
}
