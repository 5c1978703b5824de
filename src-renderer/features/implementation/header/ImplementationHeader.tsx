import { PageHeader } from "../../../components/PageHeader.tsx";
import { useImplementation } from "../use-implementation.ts";

/** Who it is and how it stands. */
export function ImplementationHeader() {
  const { implementation } = useImplementation();
  return <PageHeader title={implementation.payor.name} />;
}
