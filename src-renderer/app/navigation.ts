/** Lets code outside of React go somewhere: actions, pushes of main. The frame hands in the router's own function. */
type Navigate = (to: string | number) => void;

let current: Navigate | null = null;
/** Where somebody wanted to go before there was a frame, e.g. by a notification clicked while the app started. */
let wanted: string | null = null;

/** Called by the frame on mounting, and with null on unmounting. */
export function setNavigator(navigate: Navigate | null): void {
  current = navigate;
  if (!navigate || wanted === null) return;
  navigate(wanted);
  wanted = null;
}

/** Goes to an address, or back and forward by a number of steps. */
export function goTo(to: string | number): void {
  if (current) current(to);
  else if (typeof to === "string") wanted = to;
}
