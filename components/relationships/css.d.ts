/** A style sheet of a component, which the build puts beside the page's own. */
declare module '*.css';
