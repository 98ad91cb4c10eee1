/** Hands a file to the browser to be saved where downloads are. */
export function saveFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has its own hold on it once the download has begun, which is after this.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
