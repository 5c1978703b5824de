/** The calendar by which dates are counted: a payor's inside its page, the standard one elsewhere. */
import { createContext } from "react";
import {
  type BusinessCalendar,
  STANDARD_CALENDAR,
} from "../../src-shared/domain/calendar/business-days.ts";

/** Business days of the dates below it. */
export const CalendarContext = createContext<BusinessCalendar>(STANDARD_CALENDAR);
