/** What stands in a web version where something was taken out. */
export const maskedWord = '[maskerat]'
