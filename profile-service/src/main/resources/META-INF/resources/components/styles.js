import { css } from 'lit';

/** Colours, spaces and the few shapes that all components share; a page may override each `--k-…`. */
export const tokens = css`
  :host {
    --k-ink: light-dark(#1d2629, #e7ecec);
    --k-soft: light-dark(#566367, #a3b0b2);
    --k-line: light-dark(#e2e6e5, #2f393b);
    --k-panel: light-dark(#ffffff, #1b2224);
    --k-well: light-dark(#f4f6f5, #232c2e);
    --k-accent: light-dark(#0b6b63, #5fc9bb);
    --k-accent-soft: light-dark(#e2f1ee, #17403b);
    --k-good: light-dark(#1a6b3c, #7fd39b);
    --k-good-soft: light-dark(#e4f3e9, #183a26);
    --k-bad: light-dark(#a3271f, #ff9d92);
    --k-bad-soft: light-dark(#fce9e6, #4a201c);
    --k-warn: light-dark(#8a5200, #f2bd6b);
    --k-warn-soft: light-dark(#fdf0d9, #43300f);
    --k-flash: light-dark(#fff3c4, #4a431a);
    --k-radius: 12px;
    display: block;
    color: var(--k-ink);
    font: 14px/1.45 system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', sans-serif;
  }
  :host([hidden]) { display: none; }
  *, *::before, *::after { box-sizing: border-box; }
  h2, h3, p, ul, ol, dl, dd { margin: 0; padding: 0; }
  ul, ol { list-style: none; }
  .icon {
    width: 1.25em;
    height: 1.25em;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.7;
    stroke-linecap: round;
    stroke-linejoin: round;
    vertical-align: -0.25em;
  }
  .soft { color: var(--k-soft); }
  .small { font-size: 12px; }
  .hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  :focus-visible { outline: 2px solid var(--k-accent); outline-offset: 2px; border-radius: 6px; }
  button {
    font: inherit;
    color: inherit;
    background: var(--k-panel);
    border: 1px solid var(--k-line);
    border-radius: 8px;
    padding: 5px 12px;
    cursor: pointer;
  }
  button:hover:not(:disabled) { border-color: var(--k-accent); color: var(--k-accent); }
  button:disabled { cursor: default; opacity: 0.6; }
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    padding: 1px 9px 1px 7px;
    border-radius: 999px;
    font-size: 12px;
    line-height: 20px;
    background: var(--k-well);
    color: var(--k-soft);
    white-space: nowrap;
  }
  .chip.good { background: var(--k-good-soft); color: var(--k-good); }
  .chip.bad { background: var(--k-bad-soft); color: var(--k-bad); }
  .chip.warn { background: var(--k-warn-soft); color: var(--k-warn); }
  .chip.accent { background: var(--k-accent-soft); color: var(--k-accent); }
  .chip.unsaid { background: none; box-shadow: inset 0 0 0 1px var(--k-line); }
  .panel {
    background: var(--k-panel);
    border: 1px solid var(--k-line);
    border-radius: var(--k-radius);
    padding: 12px 14px;
  }
  .panel > h2 { font-size: 12px; font-weight: 600; letter-spacing: 0.02em; color: var(--k-soft); margin-bottom: 6px; }
  .notice { color: var(--k-soft); padding: 4px 0; }
  .notice.bad { color: var(--k-bad); }
  .flash { animation: flash 2.4s ease-out; }
  @keyframes flash { from { background-color: var(--k-flash); } }
  .bone {
    display: block;
    height: 12px;
    margin: 8px 0;
    border-radius: 6px;
    background: var(--k-well);
    animation: breathe 1.4s ease-in-out infinite alternate;
  }
  .bone.short { width: 55%; }
  @keyframes breathe { to { opacity: 0.45; } }
  @media (prefers-reduced-motion: reduce) {
    .flash, .bone { animation: none; }
    .flash { box-shadow: inset 3px 0 0 var(--k-accent); }
  }
`;
