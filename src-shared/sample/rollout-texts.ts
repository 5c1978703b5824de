/** Words of sample projects and waves; made up, like all names of the sample. */

/** What is built. */
export const BUILDINGS = [
  "Medical Center",
  "Clinic",
  "Library",
  "Middle School",
  "Distribution Hub",
  "Parking Structure",
  "Apartments",
  "Civic Hall",
  "Laboratory",
  "Hangar",
  "Office Tower",
  "Water Plant",
  "Student Housing",
  "Transit Station",
] as const;

/** Where it stands. */
export const PLACES = [
  "Riverside",
  "Cedar Bend",
  "Kingsley Road",
  "Mill Street",
  "Harbor Point",
  "Northfield",
  "Quarry Park",
  "Summit",
  "Old Depot",
  "Lakeview",
  "Fairground",
  "West Loop",
  "Prairie",
  "Stonegate",
] as const;

/** Regions of a payor. */
export const REGIONS = ["North", "Central", "South"] as const;

/** How payees are paid that are not ready. */
export const FALLBACKS = [
  "Check run of the same week; each payment is logged, until the account is approved",
  "Paid by check on the usual day, at most twice; accounting lead approves",
] as const;

/** What the review of the pilot noted. */
export const REVIEWS = [
  "Payees asked most about the sender of the invitation; name it in the pre-notice of the next wave",
  "Approvals came late on one project; project managers are briefed before the next wave",
  "Runs went as planned; the next wave keeps the same rhythm",
] as const;

/** Where payees find guides and webinar (TRN-10). */
export const GUIDE_LINKS = "https://support.example.com/payees/guide";

/** Where office hours are held (PAY-07). */
export const OFFICE_HOUR_LINKS = [
  "https://meet.example.com/office-hours",
  "https://calls.example.com/payees",
] as const;

/** What came back on a message. */
export const REPLIES = [
  "Three asked who may enter the bank account.",
  "Two named another contact; the directory was mended.",
  "One took it for a fake and called: the number in the notice helped.",
  "Most asked about the fee.",
] as const;
