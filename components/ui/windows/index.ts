/** All that opens over a page, on the library; fetched as one (`useWindows`). */
export { DialogWindow } from './DialogWindow.tsx';
export { MenuWindow } from './MenuWindow.tsx';
export { PopoverWindow } from './PopoverWindow.tsx';
