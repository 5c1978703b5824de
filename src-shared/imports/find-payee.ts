/** Which payee a row is about: by vendor number, by name, else by where its mail or phone leads and a similar name. */
import type { Payee } from "../domain/payees/payee-schema.ts";
import { companyDomain, companyKey, nameSimilarity, phoneKey } from "./company-name.ts";
import type { DuplicateMatch } from "./import-plan.ts";
import { plainHeading } from "./map-columns.ts";

/** Half of the words in common. */
const SIMILAR = 0.5;

/** What a payee is found by. */
export type PayeeTraits = Pick<
  Payee,
  "legalName" | "tradingName" | "vendorNumber" | "contactEmail" | "contactPhone"
>;

/** A payee found, and why. */
export interface FoundPayee extends Pick<DuplicateMatch, "confidence" | "why"> {
  readonly id: string;
}

interface Known {
  readonly id: string;
  readonly key: string;
  readonly vendor: string;
}

/** Payees, also those that earlier rows of the file have made. */
export class PayeeFinder {
  readonly #byVendor = new Map<string, Known>();
  readonly #byName = new Map<string, Known>();
  readonly #byPlace = new Map<string, Known[]>();
  /** A row that is found nowhere is looked for and then added: its names are read once. */
  readonly #keys = new Map<string, string>();

  add(id: string, traits: PayeeTraits): void {
    const { legalName, tradingName, contactEmail, contactPhone } = traits;
    const vendor = plainHeading(traits.vendorNumber);
    const known = { id, key: this.#keyOf(legalName), vendor };
    if (vendor !== "" && !this.#byVendor.has(vendor)) this.#byVendor.set(vendor, known);
    for (const name of [known.key, this.#keyOf(tradingName)]) {
      if (name !== "" && !this.#byName.has(name)) this.#byName.set(name, known);
    }
    for (const place of [companyDomain(contactEmail), phoneKey(contactPhone)]) {
      if (place === "") continue;
      const there = this.#byPlace.get(place);
      if (there) there.push(known);
      else this.#byPlace.set(place, [known]);
    }
  }

  #keyOf(name: string): string {
    const known = this.#keys.get(name);
    if (known !== undefined) return known;
    const key = companyKey(name);
    this.#keys.set(name, key);
    return key;
  }

  /** The payee of a row; null = none. Different vendor numbers are different companies, whatever they are called. */
  find(traits: PayeeTraits): FoundPayee | null {
    const vendor = plainHeading(traits.vendorNumber);
    const byVendor = vendor === "" ? undefined : this.#byVendor.get(vendor);
    if (byVendor) return { id: byVendor.id, confidence: "certain", why: "Same vendor number" };
    const key = this.#keyOf(traits.legalName);
    const isOther = (known: Known): boolean =>
      vendor !== "" && known.vendor !== "" && known.vendor !== vendor;
    const byName = this.#byName.get(key);
    if (byName) {
      const confidence = isOther(byName) ? "possible" : "likely";
      const why = isOther(byName) ? "Same name, another vendor number" : "Same name";
      return { id: byName.id, confidence, why };
    }
    const domain = companyDomain(traits.contactEmail);
    const phone = phoneKey(traits.contactPhone);
    for (const place of [domain, phone]) {
      const similar = (place === "" ? undefined : this.#byPlace.get(place))?.find(
        (known) => !isOther(known) && nameSimilarity(known.key, key) >= SIMILAR,
      );
      if (similar) {
        const why = `Similar name, same ${place === domain ? "e-mail domain" : "phone"}`;
        return { id: similar.id, confidence: "possible", why };
      }
    }
    return null;
  }
}
