import { useSearchParams } from "react-router";

/** What the address asks for by that name (`?person=person-2`), and the way to take it out of the address again. */
export function useAddressQuery(name: string): readonly [value: string | null, clear: () => void] {
  const [params, setParams] = useSearchParams();
  const value = params.get(name);
  const clear = (): void => {
    if (value === null) return;
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        next.delete(name);
        return next;
      },
      { replace: true },
    );
  };
  return [value, clear];
}
