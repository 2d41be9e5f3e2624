/** True while this edition has no real address or nobody who answers: its pages then say that it is a draft. */
export const isDraft = ({ address, contact }: { address: string; contact?: string | undefined }): boolean =>
  new URL(address).hostname.endsWith('.example') || !contact;
