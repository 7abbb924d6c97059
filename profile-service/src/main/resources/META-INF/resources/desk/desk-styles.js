import { css } from 'lit';

export const deskStyles = css`
  :host { display: flex; flex-direction: column; height: 100dvh; }
  header {
    display: grid; grid-template-columns: 1fr minmax(260px, 520px) 1fr; gap: 16px; align-items: center;
    padding: 8px 14px; background: var(--k-panel); border-bottom: 1px solid var(--k-line);
  }
  .brand { display: inline-flex; gap: 9px; align-items: center; color: inherit; text-decoration: none; font-weight: 650; font-size: 16px; width: fit-content; }
  .session { display: flex; gap: 12px; align-items: center; justify-content: flex-end; min-width: 0; }
  .bearer { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  .connection { display: inline-flex; gap: 6px; align-items: center; font-size: 12px; color: var(--k-soft); white-space: nowrap; }
  .dot { width: 8px; height: 8px; border-radius: 50%; background: var(--k-line); }
  .live .dot { background: light-dark(#1f9d55, #7fd39b); }
  .live { color: var(--k-good); }
  .waiting .dot, .connecting .dot { background: var(--k-warn); }
  .stopped .dot { background: var(--k-bad); }
  main { flex: 1; min-height: 0; display: flex; flex-direction: column; }
  .banner { padding: 4px 14px; background: var(--k-bad-soft); }
  .desk {
    flex: 1; min-height: 0; display: grid; gap: 10px; padding: 10px;
    grid-template-columns: minmax(280px, 336px) minmax(360px, 1fr) minmax(280px, 348px); grid-template-rows: minmax(0, 1fr);
  }
  .column { display: flex; flex-direction: column; gap: 10px; min-height: 0; min-width: 0; }
  .left, .right { overflow-y: auto; scrollbar-width: thin; }
  .column > * { flex: none; }
  .column:focus-visible { outline-offset: -2px; }
  .column > customer-timeline, .column > customer-identity { flex: 1 1 0; }
  .reviews { flex: 1; min-height: 0; overflow-y: auto; }
  .reviews:focus-visible { outline-offset: -2px; }
  .reviews-link { color: var(--k-accent); white-space: nowrap; }
  .reviews-link[aria-current='page'] { font-weight: 600; text-decoration: none; }
  .tabs { display: flex; gap: 4px; }
  .tabs button { padding: 4px 14px; border-radius: 999px; }
  .tabs button[aria-selected='true'] { background: var(--k-accent-soft); border-color: var(--k-accent-soft); color: var(--k-accent); font-weight: 600; }
  .centre { margin: 12vh auto 0; max-width: 460px; text-align: center; padding: 0 20px; }
  .centre.panel { padding: 24px; width: 100%; }
  .centre h1 { font-size: 24px; margin: 0 0 8px; }
  .centre p + p { margin-top: 8px; }
  kbd { font: 12px ui-monospace, monospace; border: 1px solid var(--k-line); border-radius: 5px; padding: 1px 6px; background: var(--k-panel); }
  .sign-in { display: grid; gap: 10px; text-align: left; }
  .sign-in input { font: inherit; padding: 8px 10px; border: 1px solid var(--k-line); border-radius: 8px; background: var(--k-well); color: inherit; }
  .sign-in button { background: var(--k-accent); border-color: var(--k-accent); color: var(--k-panel); padding: 8px; font-weight: 600; }
  .sign-in button:hover:not(:disabled) { color: var(--k-panel); opacity: 0.9; }
  @media (max-width: 1080px) {
    :host { height: auto; min-height: 100dvh; }
    header { position: sticky; top: 0; z-index: 5; }
    .desk { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); grid-template-rows: auto; align-items: start; }
    .left, .right { overflow: visible; }
    .middle { grid-column: 1 / -1; grid-row: 2; }
    .column > customer-timeline, .column > customer-identity { flex: none; }
  }
  @media (max-width: 640px) {
    header { grid-template-columns: auto 1fr auto; gap: 8px; padding: 8px 10px; }
    .brand span, .bearer { display: none; }
    .connection { font-size: 0; gap: 0; }
    .session button { padding: 5px 8px; font-size: 12px; }
    .desk { display: flex; flex-direction: column; align-items: stretch; gap: 8px; padding: 8px; }
    .column { display: contents; }
    .who { order: 1; }
    .urgent { order: 2; }
    next-step-slot { order: 3; }
    customer-journey { order: 4; }
    .tabs { order: 5; }
    customer-timeline, customer-identity { order: 6; }
    .cart { order: 7; }
    .details { order: 8; }
  }
`;
