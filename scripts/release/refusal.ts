/** Stops a build with what its editor is told, unless that was told already. What is published stays as it is. */
export class Refusal extends Error {}

const again = 'lalu jalankan perintah yang sama sekali lagi';
const told: Readonly<Record<string, (at: string) => string>> = {
  ENOSPC: (at) => `Disk penuh${at}. Kosongkan ruang, ${again}.`,
  EDQUOT: (at) => `Jatah disk habis${at}. Kosongkan ruang atau minta jatah lebih besar, ${again}.`,
  EFBIG: (at) => `Berkas melewati batas ukuran sistem${at}. Longgarkan batas itu (ulimit -f), ${again}.`,
  EROFS: (at) => `Tidak dapat menulis: sistem berkas hanya boleh dibaca${at}. Buka izin tulisnya, ${again}.`,
  EACCES: (at) => `Tidak boleh menulis atau membaca${at}. Betulkan izin akun ini, ${again}.`,
  EPERM: (at) => `Tidak diizinkan oleh sistem${at}. Betulkan izin akun ini, ${again}.`,
  ENOTDIR: (at) => `Seharusnya folder, ternyata berkas${at}. Pindahkan berkas itu, ${again}.`,
  EEXIST: (at) => `Nama ini sudah dipakai berkas lain${at}. Pindahkan berkas itu, ${again}.`,
  EIO: (at) => `Disk rusak atau terlepas${at}. Periksa disk, ${again}.`,
  EMFILE: () => `Terlalu banyak berkas terbuka. Longgarkan batasnya (ulimit -n), ${again}.`,
};

/** What an editor is told about a fault of the machine; undefined for any other fault. */
function machineFault(error: unknown): string | undefined {
  const { code, path } = error as NodeJS.ErrnoException;
  return code ? told[code]?.(path ? ` (${path})` : '') : undefined;
}

/** Says why something stopped: a sentence where there is one, else the fault itself with its stack. */
export function tellStop(error: unknown): void {
  if (error instanceof Refusal) {
    if (error.message) console.error(error.message);
  } else console.error(machineFault(error) ?? error);
}

/** Lets whatever stops this process from here on be said in words. */
export function sayInWords(): void {
  process.on('uncaughtException', (error) => {
    tellStop(error);
    process.exit(1);
  });
}
