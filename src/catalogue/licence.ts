/** The licence of the catalogue's own texts. */

/** The text of a licence of the SPDX list (https://spdx.org/licenses/); `undefined` for what cannot be an id of it. */
export const findLicenceUrl = (id: string): string | undefined =>
  /^[A-Za-z0-9][A-Za-z0-9.-]*$/.test(id) ? `https://spdx.org/licenses/${id}.html` : undefined;
