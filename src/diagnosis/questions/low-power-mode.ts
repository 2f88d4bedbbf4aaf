import { defineQuestion, unknownAnswer } from './question.js';

/** Article: in low power mode pushes are not always delivered to Secure Mail. */
export const lowPowerModeQuestion = defineQuestion({
  id: 'low-power-mode',
  title: 'Low power mode',
  text: 'Is the device in low power mode when pushes are missing?',
  howToFind: 'On the device: Settings > Battery > Low Power Mode; the battery symbol is yellow then.',
  answers: [
    { id: 'on', label: 'Yes', gives: ['low-power-mode.reported-on'] },
    { id: 'off', label: 'No', gives: ['low-power-mode.reported-off'] },
    unknownAnswer,
  ],
});
