/** What is measured of the payee grid; payee-grid.screen.ts writes it, run-bench.ts reads it. */

/** What one size of grid measures; times in ms. */
export interface GridFigures {
  readonly payees: number;
  /** Longest task of the page while the grid is scrolled from top to bottom and back; 0 = none over 50 ms. */
  readonly longestScrollTaskMs: number;
  readonly elements: number;
  /** From the press of a key to the frame that shows the outcome; medians. */
  readonly sortMs: number;
  readonly filterMs: number;
  /** From the button that sets the status of all to the frame that shows it. */
  readonly bulkStatusMs: number;
  readonly undoMs: number;
}
