/**
 * Runs in the page before its own scripts. The peer looks for three things that the sample Gmail does not have and,
 * not finding them, reports an error at each step; that is not what is to be measured, so they are put there.
 */
export function makePeerAtHome(): void {
  document.addEventListener('DOMContentLoaded', () => {
    const middle = document.querySelector('.no.middle');
    const content = middle?.querySelector('.bkK');
    if (middle && content) {
      content.classList.add('no', 'middle');
      middle.replaceWith(content);
    }
    const separator = document.createElement('div');
    separator.setAttribute('role', 'separator');
    document.querySelector('.brC-aT5-aOt-Jw')?.append(separator);
    // Gmail shows its side panel when the peer asks; the sample has nothing to show there.
    const style = document.createElement('style');
    style.textContent = '.companion_app_sidebar_wrapper_visible { display: block !important; width: 300px }';
    document.head.append(style);
  });
}
