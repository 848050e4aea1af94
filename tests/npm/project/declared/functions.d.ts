// What a generator would write of the server's functions and commands.

interface SijaxFunctions {
  send_message: { args: [room: number, text: string]; returns: string };
  search: { args: [text: string, page?: number]; returns: string[] };
  ping: { args: [] };
}

interface SijaxCommands {
  toast: { text: string; seconds: number };
}
