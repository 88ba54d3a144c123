/** How much is being sent, for tests of who lets go of what. */
export interface Transfers {
  /** Bodies begun and not ended, whichever way. */
  open(): number;
  /** Counts the body of an answer until it has been sent, or is given up. */
  watch(response: Response): Response;
}

export function createTransfers(): Transfers {
  let open = 0;
  return {
    open: () => open,
    watch(response) {
      if (!response.body) return response;
      const reader = response.body.getReader();
      let ended = false;
      const end = () => {
        if (!ended) open--;
        ended = true;
      };
      open++;
      const body = new ReadableStream<Uint8Array>({
        async pull(controller) {
          try {
            const { done, value } = await reader.read();
            if (!done) return controller.enqueue(value);
            controller.close();
          } catch (error) {
            controller.error(error);
          }
          end();
        },
        cancel(reason) {
          end();
          return reader.cancel(reason);
        },
      });
      return new Response(body, response);
    },
  };
}
