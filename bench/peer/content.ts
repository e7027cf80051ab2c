import * as InboxSDK from '@inboxsdk/core';

/** The least that a sidebar for accounts needs: whose mail is open, looked up in memory, its name painted. */
async function start(): Promise<void> {
  const sdk = await InboxSDK.load(2, 'sdk_keyside_bench');
  sdk.Conversations.registerThreadViewHandler((thread) => {
    const element = document.createElement('div');
    element.className = 'bench-peer';
    element.textContent = `Account of ${thread.getSubject()}`;
    thread.addSidebarContentPanel({ title: 'Account', el: element });
  });
}

void start();
