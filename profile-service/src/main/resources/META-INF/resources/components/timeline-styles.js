import { css } from 'lit';

export const timelineStyles = css`
  :host { min-height: 0; }
  .panel { display: flex; flex-direction: column; height: 100%; min-height: 0; padding: 0; overflow: hidden; }
  header { display: flex; flex-wrap: wrap; gap: 6px 12px; align-items: center; justify-content: space-between; padding: 8px 14px; border-bottom: 1px solid var(--k-line); }
  header h2 { font-size: 12px; font-weight: 600; color: var(--k-soft); letter-spacing: 0.02em; }
  .filters { display: flex; flex-wrap: wrap; gap: 4px; }
  .filters button { display: inline-flex; align-items: center; gap: 5px; padding: 2px 9px; border-radius: 999px; font-size: 12px; line-height: 20px; }
  .filters button[aria-pressed='true'] { background: var(--k-accent-soft); border-color: var(--k-accent-soft); color: var(--k-accent); font-weight: 600; }
  .list { overflow-y: auto; padding: 2px 14px 12px; flex: 1; min-height: 0; }
  .list:focus-visible { outline-offset: -2px; }
  .day {
    position: sticky; top: -2px; z-index: 1; font-size: 12px; font-weight: 600;
    color: var(--k-soft); background: var(--k-panel); padding: 10px 0 4px;
  }
  .entry { position: relative; display: grid; grid-template-columns: 30px 1fr; gap: 10px; padding: 6px 4px 8px 0; border-radius: 8px; }
  .entry::before { content: ''; position: absolute; left: 14.5px; top: 38px; bottom: -6px; width: 1px; background: var(--k-line); }
  .entry:last-child::before { display: none; }
  .badge { width: 30px; height: 30px; border-radius: 50%; display: grid; place-items: center; background: var(--k-well); color: var(--k-soft); }
  .badge.web, .badge.mobile { background: light-dark(#e6eefb, #1d2f4a); color: light-dark(#2456a6, #9dc1ff); }
  .badge.chat, .badge.social { background: light-dark(#e2f1ee, #17403b); color: light-dark(#0b6b63, #5fc9bb); }
  .badge.store, .badge.kiosk { background: light-dark(#fdf0d9, #43300f); color: light-dark(#8a5200, #f2bd6b); }
  .badge.support, .badge.phone, .badge.voice { background: light-dark(#fce9e6, #4a201c); color: light-dark(#a3271f, #ff9d92); }
  .badge.email, .badge.direct-mail, .badge.ads { background: light-dark(#f0e9fa, #33264a); color: light-dark(#6a3fa8, #c9adf5); }
  .what { min-width: 0; padding-top: 4px; }
  .head { display: flex; justify-content: space-between; gap: 12px; align-items: baseline; }
  .title { font-weight: 500; overflow-wrap: anywhere; }
  .head time { white-space: nowrap; font-variant-numeric: tabular-nums; }
  .row { display: flex; flex-wrap: wrap; gap: 4px; margin-top: 3px; }
  .chip { margin: 3px 4px 0 0; }
  .path { overflow-wrap: anywhere; }
  .said {
    margin-top: 4px; padding: 6px 11px; background: var(--k-well); border-radius: 4px 12px 12px 12px;
    width: fit-content; max-width: 100%; white-space: pre-line; overflow-wrap: anywhere;
  }
  .ours .said { background: var(--k-accent-soft); border-radius: 12px 4px 12px 12px; margin-left: auto; }
  .receipt { width: 100%; border-collapse: collapse; margin-top: 4px; font-size: 13px; font-variant-numeric: tabular-nums; }
  .receipt td { padding: 1px 0; vertical-align: top; }
  .receipt td:first-child { white-space: nowrap; padding-right: 8px; color: var(--k-soft); width: 1%; }
  .receipt tfoot td:first-child { color: var(--k-soft); width: auto; }
  .receipt td:last-child { text-align: right; white-space: nowrap; padding-left: 12px; }
  .receipt tfoot td { border-top: 1px solid var(--k-line); font-weight: 600; padding-top: 3px; }
  .receipt tfoot td:first-child { font-weight: 400; }
  .when { border: 0; background: none; padding: 0 0 0 8px; font-size: 12px; color: var(--k-soft); white-space: nowrap; }
  .when .icon, summary .icon { width: 14px; height: 14px; color: var(--k-soft); opacity: 0.55; transition: rotate 0.15s; }
  .when[aria-expanded='true'] .icon, details[open] > summary .icon { rotate: 180deg; }
  summary { cursor: pointer; color: var(--k-soft); list-style: none; }
  summary::-webkit-details-marker { display: none; }
  summary.head { color: inherit; }
  .run ol { margin: 4px 0 0 -40px; padding-left: 40px; }
  dl { display: grid; grid-template-columns: max-content 1fr; gap: 2px 12px; margin: 4px 0; padding: 8px 10px; background: var(--k-well); border-radius: 8px; }
  dt { color: var(--k-soft); }
  dd { overflow-wrap: anywhere; }
  .end { text-align: center; padding-top: 12px; }
  @media (max-width: 640px) { .filters .label { display: none; } }
`;
