/** What a person does about a finding; shared by the rules that are mended at the same place. */
export const completeCustomer = 'Complete the customer, then release the order.'
export const completeSeller = "Complete the seller's settings, then release the order."
export const correctCustomer = 'Correct the customer, then release the order.'
export const correctSeller = "Correct the seller's settings, then release the order."
export const reviseOrder = 'Publish a revision of the order with it, then release the order.'
export const correctOrder = 'Publish a corrected revision of the order, then release it.'
export const listedCode = 'Publish a revision of the order with a listed code, then release it.'
/** What no order and no customer can have caused. */
export const composeAnew = 'Release the order, so that the invoice is composed anew; if it is held again, report a defect of the software.'
