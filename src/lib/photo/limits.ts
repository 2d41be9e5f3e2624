/** What a photo may be, as it is given and as it is stored. */

export const photoLimits = {
  /** Of the file as given, in bytes: the largest phone photos have some 30 MB. */
  givenBytes: 40_000_000,
  /** Width × height as given: phones take up to 108 million; more is no photo but a bomb. */
  givenPixels: 120_000_000,
  /** Shorter side as stored, in px: less would be blurred even on a card. */
  shortest: 480,
  /** Longer side as stored, in px: enough for the largest width that is published, in any phone's proportions. */
  longest: 2048,
  /** Of the stored file, in bytes. Git keeps every photo for ever. */
  storedBytes: 2_000_000,
} as const;
