/** The columns that a list of payees or projects may have: what each is called, elsewhere too, and what it holds. */

/** What the cells of a column are. */
export type FieldKind =
  | "text"
  | "money"
  | "date"
  | "email"
  | "status"
  | "priority"
  | "wave"
  | "project"
  | "feePayer"
  | "approach"
  | "count";

/** A column. */
export interface ImportField<Key extends string = string> {
  readonly key: Key;
  /** Its heading in what we export: always found again. */
  readonly label: string;
  readonly kind: FieldKind;
  /** Other headings, in words without punctuation. */
  readonly synonyms: readonly string[];
}

function field<const Key extends string>(
  key: Key,
  label: string,
  kind: FieldKind,
  ...synonyms: readonly string[]
): ImportField<Key> {
  return { key, label, kind, synonyms };
}

/** Columns of a list of payees (domain.md section 4, payee record fields). */
export const PAYEE_FIELDS = [
  field(
    "legalName",
    "Legal name",
    "text",
    ...["vendor", "vendor name", "company", "company name", "payee", "payee name", "name"],
    ...["subcontractor", "subcontractor name", "sub", "contractor", "supplier", "supplier name"],
    ...["legal entity", "legal company name", "business name", "specialty contractor", "firm"],
  ),
  field(
    "tradingName",
    "Trading name",
    "text",
    ...["dba", "d b a", "doing business as", "trade name", "aka", "also known as"],
  ),
  field(
    "vendorNumber",
    "Vendor number",
    "text",
    ...["vendor no", "vendor id", "vendor code", "vendor nr", "supplier number", "supplier id"],
    ...[
      "vendor",
      "erp vendor id",
      "erp id",
      "company id",
      "company code",
      "account code",
      "payee id",
    ],
  ),
  field(
    "trade",
    "Trade",
    "text",
    ...[
      "trades",
      "scope",
      "scope of work",
      "discipline",
      "csi",
      "division",
      "work type",
      "category",
    ],
  ),
  field(
    "wave",
    "Wave",
    "wave",
    "rollout wave",
    "roll out wave",
    "phase",
    "onboarding wave",
    "cohort",
  ),
  field("priority", "Priority", "priority", "prio", "tier", "importance", "class"),
  field(
    "owner",
    "Owner",
    "text",
    "payor owner",
    "ap owner",
    "ap contact",
    "responsible",
    "assigned to",
  ),
  field(
    "status",
    "Status",
    "status",
    ...["payee status", "onboarding status", "invite status", "invitation status", "pay status"],
  ),
  field("statusAsOf", "Status as of", "date", "as of", "status date", "as of date", "last updated"),
  field(
    "invitedOn",
    "Invited on",
    "date",
    ...[
      "invite date",
      "invitation date",
      "invited",
      "invite sent",
      "date invited",
      "invitation sent",
    ],
  ),
  field("exceptionReason", "Exception reason", "text", "reason", "exempt reason", "reason exempt"),
  field("exceptionReviewOn", "Exception review on", "date", "review date", "review on"),
  field(
    "monthlyPayoutCents",
    "Monthly payout",
    "money",
    ...[
      "monthly",
      "monthly value",
      "monthly amount",
      "average monthly",
      "avg monthly",
      "monthly spend",
    ],
    ...[
      "average monthly payout",
      "avg monthly payout",
      "monthly payment",
      "average monthly payment",
    ],
  ),
  field(
    "contactName",
    "Contact name",
    "text",
    ...["contact", "primary contact", "contact person", "invoice contact", "main contact", "attn"],
    ...["primary contact name", "accounting contact", "invoice contact name"],
  ),
  field(
    "contactEmail",
    "Contact e-mail",
    "email",
    ...["email", "e mail", "contact email", "email address", "e mail address", "mail"],
    ...["primary email", "invoice contact email", "primary contact email", "contact email address"],
  ),
  field(
    "contactPhone",
    "Contact phone",
    "text",
    ...["phone", "telephone", "phone number", "contact phone number", "tel", "mobile", "cell"],
    ...["primary phone", "primary contact phone", "office phone"],
  ),
  field("adminName", "Payments Admin", "text", "payments admin name", "pay admin", "payment admin"),
  field("adminEmail", "Payments Admin e-mail", "email", "payment admin email", "admin email"),
  field("adminPhone", "Payments Admin phone", "text", "payment admin phone", "admin phone"),
  field(
    "commitmentNumber",
    "Commitment number",
    "text",
    ...[
      "commitment",
      "commitment no",
      "commitment id",
      "contract number",
      "contract no",
      "contract",
    ],
    ...[
      "subcontract",
      "subcontract number",
      "subcontract no",
      "po number",
      "po",
      "agreement number",
    ],
  ),
  field(
    "commitmentTitle",
    "Commitment title",
    "text",
    ...["commitment name", "contract title", "contract name", "subcontract title", "description"],
  ),
  field(
    "commitmentValueCents",
    "Commitment value",
    "money",
    ...["commitment amount", "contract value", "contract amount", "subcontract value", "value"],
    ...["subcontract amount", "contract sum", "original contract", "revised contract", "amount"],
  ),
  field(
    "project",
    "Project",
    "project",
    ...["project name", "project number", "project no", "job", "job number", "job name", "job no"],
    ...["project id", "projects"],
  ),
  field("feePayer", "Fee payer", "feePayer", "platform fee", "who pays fee", "fee paid by"),
  field("waiverContact", "Waiver contact", "text", "lien waiver contact", "waiver signer"),
  field("languages", "Languages", "text", "language", "preferred language"),
  field("fallback", "Fallback", "text", "fallback payment", "payment fallback", "if not ready"),
  field("tags", "Tags", "text", "tag", "labels", "keywords"),
  field("notes", "Notes", "text", "note", "comments", "comment", "remarks", "remark"),
] as const;
/** Key of a column of payees. */
export type PayeeFieldKey = (typeof PAYEE_FIELDS)[number]["key"];

/** Columns of a list of candidate projects (domain.md section 6). */
export const PROJECT_FIELDS = [
  field(
    "number",
    "Project number",
    "text",
    ...[
      "number",
      "no",
      "project no",
      "project id",
      "job number",
      "job no",
      "job id",
      "project code",
    ],
    ...["job"],
  ),
  field(
    "name",
    "Project name",
    "text",
    ...["project", "name", "project title", "job name", "title", "job title"],
  ),
  field("region", "Region", "text", "area", "office", "location", "market", "division"),
  field(
    "entity",
    "Entity",
    "text",
    ...[
      "business entity",
      "legal entity",
      "paying entity",
      "company",
      "owner entity",
      "payor entity",
    ],
  ),
  field("feePayer", "Fee payer", "feePayer", "platform fee", "who pays fee", "fee paid by", "fee"),
  field("approach", "Approach", "approach", "new or in flight", "project type", "new existing"),
  field("cutOverPeriod", "Cut-over period", "text", "cutover period", "billing period", "cut over"),
  field(
    "nextBillingOn",
    "Next billing",
    "date",
    ...["next billing date", "next bill date", "next invoice", "next invoice date", "billing date"],
    ...["next pay app", "next draw"],
  ),
  field(
    "projectManager",
    "Project manager",
    "text",
    ...["pm", "project manager name", "proj manager", "manager"],
  ),
  field(
    "invoiceAdministrator",
    "Invoice administrator",
    "text",
    ...[
      "invoice admin",
      "invoicing admin",
      "invoice administrator name",
      "billing admin",
      "ap admin",
    ],
  ),
  field("wave", "Wave", "wave", "rollout wave", "roll out wave", "phase", "cohort"),
  field(
    "estimatedCommitments",
    "Commitments (estimate)",
    "count",
    ...["commitments", "number of commitments", "commitment count", "contracts", "subcontracts"],
  ),
  field(
    "estimatedPayees",
    "Payees (estimate)",
    "count",
    ...["payees", "number of payees", "payee count", "subcontractors", "subs", "vendors"],
  ),
  field(
    "estimatedMonthlyCents",
    "Monthly payout (estimate)",
    "money",
    ...["monthly", "monthly payout", "monthly value", "value", "monthly amount", "payout"],
  ),
  field("notes", "Notes", "text", "note", "comments", "comment", "remarks"),
] as const;
/** Key of a column of projects. */
export type ProjectFieldKey = (typeof PROJECT_FIELDS)[number]["key"];
