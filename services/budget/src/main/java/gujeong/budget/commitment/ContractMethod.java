package gujeong.budget.commitment;

/** How the counterparty was chosen (계약방법). */
public enum ContractMethod {
    OPEN_BID,
    LIMITED_COMPETITIVE_BID,
    NEGOTIATED_CONTRACT,
    PRIVATE_CONTRACT,
    PUBLIC_PROCUREMENT_GOODS,
    THIRD_PARTY_UNIT_PRICE,
    ENTRUSTED_OPERATION,
    /** Nothing was contracted, as with salaries, fees and utilities. */
    NO_CONTRACT
}
