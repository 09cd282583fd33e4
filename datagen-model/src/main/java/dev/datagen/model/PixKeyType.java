package dev.datagen.model;

/** The kinds of key that the central bank's directory (DICT) knows. */
public enum PixKeyType {
    CPF,
    CNPJ,
    PHONE,
    EMAIL,
    EVP
}
