/** Lets code outside of React go somewhere: actions, pushes of main. The frame hands in the router's own function. */
type Navigate = (to: string | number) => void;

let current: Navigate | null = null;

/** Called by the frame on mounting, and with null on unmounting. */
export function setNavigator(navigate: Navigate | null): void {
  current = navigate;
}

/** Goes to an address, or back and forward by a number of steps. */
export function goTo(to: string | number): void {
  current?.(to);
}
