/** What is measured of the payee grid; payee-grid.screen.ts writes it, run-bench.ts reads it. */

/** Times that the grid is scrolled from top to bottom and back. */
export const SCROLL_PASSES = 3;

/** What one size of grid measures; times in ms. */
export interface GridFigures {
  readonly payees: number;
  /**
   * Longest task of the page while the grid is scrolled, in wall time, in the calmest pass: one that is really too long is
   * there in every pass, one that another program caused is not. Less than 50 ms too, unlike what a page hears itself.
   */
  readonly longestScrollTaskMs: number;
  /** Most processor time of one task, in the worst pass; other programs hardly change it. */
  readonly worstScrollTaskCpuMs: number;
  readonly elements: number;
  /** From the press of a key to the frame that shows the outcome; medians. */
  readonly sortMs: number;
  readonly filterMs: number;
  /** From the button that sets the status of all to the frame that shows it. */
  readonly bulkStatusMs: number;
  readonly undoMs: number;
}
