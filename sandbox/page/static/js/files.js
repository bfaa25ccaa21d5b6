// Files on their way to the bot.

const LARGEST = 20 * 1024 * 1024;
const PICTURES = ["image/jpeg", "image/png", "image/webp"];

export const isPicture = (file) => PICTURES.includes(file.type);

export function size(bytes) {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

/** The file as the server takes it: its name, and its content in base64. */
export async function packed(file) {
  if (file.size > LARGEST) throw new Error(`«${file.name}» es demasiado grande: el límite es de 20 MB.`);
  const reader = new FileReader();
  const read = new Promise((resolve, reject) => {
    reader.onload = () => resolve(reader.result);
    reader.onerror = () => reject(new Error(`No se pudo leer «${file.name}».`));
  });
  reader.readAsDataURL(file);
  const address = await read;
  return { name: file.name, content: address.slice(address.indexOf(",") + 1) };
}
