import { PageHeader } from "../../components/PageHeader.tsx";

/** My day over all payors. */
export function DeskPage() {
  return <PageHeader title="Desk" />;
}
