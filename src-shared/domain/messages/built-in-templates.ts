/**
 * The built-in messages to payees (domain.md sections 4 and 6). They name sender and subject of the invitation and its 14
 * days, ask to call back on a known number, and never ask for bank details by e-mail.
 */
import type { MessageTemplate } from "./message-template-schema.ts";

/** Ids of the built-in templates, in the order of the campaign. */
export const BUILT_IN_TEMPLATE_IDS = [
  "sponsor-letter",
  "pre-notice",
  "invitation-coming",
  "day-3",
  "office-hours",
  "day-10",
  "final-call",
  "bank-not-verified",
  "agreement-pending",
  "first-payment",
] as const;
/** Id of a built-in template. */
export type BuiltInTemplateId = (typeof BUILT_IN_TEMPLATE_IDS)[number];

const NEVER_BY_MAIL =
  "Please never send bank account, routing or tax numbers by e-mail. Nobody at {{payor}} will ask you for them by e-mail or text message.";
const IN_DOUBT =
  "If anything looks odd, do not click. Call me on {{phone}}, or on the number that you have always used for us.";
const SIGNED = "Kind regards\n{{sender}}\n{{payor}}\n{{phone}}";

type Texts = Readonly<
  Record<BuiltInTemplateId, readonly [name: string, subject: string, body: readonly string[]]>
>;

const TEXTS: Texts = {
  "sponsor-letter": [
    "Letter from the sponsor",
    "How {{payor}} will pay you from now on",
    [
      "Dear {{contact}}",
      "{{payor}} is changing how we pay our trade partners. We will pay {{payee}} by bank transfer through Procore Pay, beginning with the payment run of {{firstPayRun}}.",
      "What it brings you: you see when a payment is on its way, and you sign lien waivers where you already send your invoices. There is no check to wait for.",
      "What we ask of you: accept the invitation that you will receive on {{inviteOn}}, enter your bank account there yourself, and accept the payment agreement of each commitment. Most companies need less than an hour.",
      "{{fee}}",
      "{{sender}} looks after this with you and can be reached on {{phone}}. Thank you for making this change with us.",
      "{{sponsor}}\n{{payor}}",
    ],
  ],
  "pre-notice": [
    "Pre-notice",
    "On {{inviteOn}} you will get an invitation to be paid by {{payor}} through Procore Pay",
    [
      "Hello {{contact}}",
      "On {{inviteOn}} we will invite {{payee}} to Procore Pay, through which {{payor}} will pay you. So that you can tell our invitation from a fake one:",
      "Sender: {{inviteSender}}\nSubject: {{inviteSubject}}",
      "The invitation is personal and can be accepted for 14 days. It should reach the person who may handle your company's bank details. If that is not you, please tell me who it is before it goes out.",
      "Good to have at hand: a bank statement that is less than three months old, your legal name as the bank has it, and the name of who will be your Payments Admin.",
      "{{fee}}",
      NEVER_BY_MAIL,
      IN_DOUBT,
      SIGNED,
    ],
  ],
  "invitation-coming": [
    "Invitation is coming",
    "Please look for our invitation: {{inviteSubject}}",
    [
      "Hello {{contact}}",
      "The invitation of {{payee}} to Procore Pay is going out. Please look for this e-mail, also in your spam folder:",
      "Sender: {{inviteSender}}\nSubject: {{inviteSubject}}",
      "It can be accepted for 14 days. Before you create an account, please check whether your company has one with Procore already: then use that one, so that you do not end up with two.",
      "It is about these commitments: {{commitments}}.",
      "{{fee}}",
      NEVER_BY_MAIL,
      IN_DOUBT,
      SIGNED,
    ],
  ],
  "day-3": [
    "Day 3: did it reach you?",
    "Did our invitation to Procore Pay reach you?",
    [
      "Hello {{contact}}",
      "On {{sentOn}} we invited {{payee}} to Procore Pay, and we have not seen it accepted yet. It can be accepted until {{expiresOn}}.",
      "Please look in your spam folder too:\nSender: {{inviteSender}}\nSubject: {{inviteSubject}}",
      "Forwarding it does not help, as the invitation is personal. If somebody else looks after bank details at your company, just give me their name and e-mail address, and we will invite them.",
      NEVER_BY_MAIL,
      IN_DOUBT,
      SIGNED,
    ],
  ],
  "office-hours": [
    "Office hours",
    "Questions about Procore Pay? Office hours on {{officeHours}}",
    [
      "Hello {{contact}}",
      "On {{officeHours}} we hold open office hours for everybody whom {{payor}} has invited to Procore Pay. We go through account, bank details and agreement, and answer your questions.",
      "Join here: {{officeHoursLink}}",
      "You need not register. Please do not show or read out bank account numbers in the meeting.",
      "If the time does not suit you, call me on {{phone}}.",
      SIGNED,
    ],
  ],
  "day-10": [
    "Day 10: before it expires",
    "Your invitation to Procore Pay expires on {{expiresOn}}",
    [
      "Hello {{contact}}",
      "The invitation of {{payee}} to Procore Pay can be accepted until {{expiresOn}}. After that it is no longer valid, and we have to send you a fresh one. You can use only the newest invitation.",
      "Sender: {{inviteSender}}\nSubject: {{inviteSubject}}",
      "It takes about half an hour. If something keeps you from it, or if somebody else should have the invitation, please call me on {{phone}} or answer this e-mail, and we will sort it out together.",
      "{{fee}}",
      NEVER_BY_MAIL,
      SIGNED,
    ],
  ],
  "final-call": [
    "Final call",
    "Last call: being paid by {{payor}} through Procore Pay",
    [
      "Hello {{contact}}",
      "We would like to include {{payee}} in the payment run of {{firstPayRun}}. For that we need you to accept the invitation, enter your bank account and accept the agreements of: {{commitments}}.",
      "If your invitation has expired, you will get a fresh one:\nSender: {{inviteSender}}\nSubject: {{inviteSubject}}",
      "Please call me on {{phone}} if you would rather not take part, or if you need more time.",
      NEVER_BY_MAIL,
      SIGNED,
    ],
  ],
  "bank-not-verified": [
    "Bank details not verified",
    "One step is open: the bank account of {{payee}}",
    [
      "Hello {{contact}}",
      "Thank you for accepting the invitation. The bank account of {{payee}} is not verified yet, so we cannot pay you through Procore Pay so far.",
      "Please sign in to Procore and check three things:",
      "1. Your company account and bank details are entered. If you asked to join an account that exists already, its administrator has to let you in.\n2. The legal name is the name on the bank account and fits your tax number.\n3. If you are asked for it, upload a bank statement there. It must be less than three months old and show the bank's name, the account name and the last four digits.",
      NEVER_BY_MAIL,
      IN_DOUBT,
      SIGNED,
    ],
  ],
  "agreement-pending": [
    "Agreement pending",
    "Please accept the payment agreement: {{openAgreements}}",
    [
      "Hello {{contact}}",
      "{{payee}} is almost there. What is missing is that your Payments Admin accepts the Procore Pay Agreement for: {{openAgreements}}.",
      "There is one agreement for each commitment; without it an invoice of that commitment cannot be paid through Procore Pay.",
      "{{fee}}",
      "If you do not find the agreement, please call me on {{phone}}: it may be that we still have to approve the commitment.",
      SIGNED,
    ],
  ],
  "first-payment": [
    "First payment",
    "Your first payment from {{payor}} through Procore Pay",
    [
      "Hello {{contact}}",
      "The first payment of {{payor}} to {{payee}} through Procore Pay was made. Please check that it has arrived, and tell me if the amount or the date surprises you.",
      "You see every payment with its invoices in Procore. Your lien waiver is released with the payment of the invoice.",
      "If you change your bank account, please do it in Procore yourself. We will call you back on a number that we know before we pay to a new account.",
      "Thank you for making this change with us.",
      SIGNED,
    ],
  ],
};

/** The built-in templates in the order of the campaign. */
export const BUILT_IN_TEMPLATES: readonly MessageTemplate[] = BUILT_IN_TEMPLATE_IDS.map(
  (id, position) => {
    const [name, subject, body] = TEXTS[id];
    return { id, name, subject, body: body.join("\n\n"), position };
  },
);
