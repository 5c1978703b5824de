import { PageHeader } from "../../components/PageHeader.tsx";

/** Everything with a date, over all payors. */
export function CalendarPage() {
  return <PageHeader title="Calendar" />;
}
