import { css } from 'lit';

export const identityStyles = css`
  :host { min-height: 0; }
  .panel { display: flex; flex-direction: column; height: 100%; min-height: 0; padding: 0; overflow: hidden; }
  .scroll { overflow-y: auto; padding: 10px 14px 16px; min-height: 0; flex: 1; }
  .scroll:focus-visible { outline-offset: -2px; }
  .sure { display: flex; flex-wrap: wrap; align-items: center; gap: 6px 10px; }
  .sure strong { font-size: 20px; font-variant-numeric: tabular-nums; }
  .sure meter { width: 120px; height: 10px; }
  figure { margin: 8px 0 4px; }
  figure svg { width: 100%; max-height: 46vh; display: block; }
  .line { stroke-width: 2; stroke: var(--k-line); }
  .line.joined { stroke: var(--k-accent); opacity: 0.55; }
  .line.joined.strong { stroke-width: 3.5; opacity: 0.85; }
  .line.waiting { stroke: var(--k-warn); stroke-dasharray: 8 6; stroke-width: 2.5; }
  .line.refused { stroke: var(--k-bad); stroke-dasharray: 2 6; stroke-width: 2.5; stroke-linecap: round; }
  .point circle { fill: var(--k-accent-soft); stroke: var(--k-accent); stroke-width: 1.5; }
  .point.first circle { fill: var(--k-accent); }
  .point.first .letter { fill: var(--k-panel); }
  .point.shared circle { fill: var(--k-warn-soft); stroke: var(--k-warn); }
  .point.other circle { fill: var(--k-panel); stroke: var(--k-soft); stroke-dasharray: 3 3; }
  .point.chosen circle { stroke: var(--k-bad); stroke-width: 4; stroke-dasharray: none; }
  .point text { text-anchor: middle; fill: var(--k-ink); font-size: 12px; paint-order: stroke; stroke: var(--k-panel); stroke-width: 4px; stroke-linejoin: round; }
  .point .type { fill: var(--k-soft); font-size: 11px; }
  .point .letter { font-weight: 600; font-size: 14px; fill: var(--k-accent); stroke: none; }
  .legend { display: flex; flex-wrap: wrap; gap: 4px 16px; justify-content: center; }
  .legend span { display: inline-flex; align-items: center; gap: 6px; }
  .key { width: 24px; height: 0; border-top: 3px solid var(--k-accent); }
  .key.waiting { border-top: 3px dashed var(--k-warn); }
  .key.refused { border-top: 3px dotted var(--k-bad); }
  h3 { font-size: 13px; font-weight: 600; margin: 16px 0 6px; }
  fieldset { border: 0; margin: 0; padding: 0; min-width: 0; }
  legend { padding: 0; font-size: 13px; font-weight: 600; margin: 12px 0 6px; }
  .rows { display: grid; gap: 4px; }
  .rows > li { padding: 6px 10px; border-radius: 8px; background: var(--k-well); }
  .rows label { display: grid; grid-template-columns: 18px 104px minmax(0, 1fr) auto; gap: 0 8px; align-items: center; }
  .rows input { margin: 0; accent-color: var(--k-bad); width: 16px; height: 16px; }
  .value { overflow-wrap: anywhere; font-weight: 500; }
  .pair { display: flex; flex-wrap: wrap; gap: 2px 8px; align-items: baseline; }
  .pair .arrow { color: var(--k-soft); }
  .proof { display: flex; flex-wrap: wrap; gap: 4px 8px; align-items: center; margin-top: 2px; }
  .actions { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 10px; }
  .danger:not(:disabled) { color: var(--k-bad); border-color: var(--k-bad); }
  .spread { display: flex; justify-content: space-between; gap: 8px; align-items: baseline; flex-wrap: wrap; }
  .words { overflow-wrap: anywhere; }
  button.link { border: 0; padding: 0; background: none; color: var(--k-accent); text-decoration: underline; }
  @media (max-width: 640px) {
    .rows label { grid-template-columns: 18px minmax(0, 1fr); }
    .rows label > * { grid-column: 2; }
    .rows label > input { grid-column: 1; grid-row: 1; }
  }
`;
