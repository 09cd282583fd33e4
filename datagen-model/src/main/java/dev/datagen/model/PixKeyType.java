package dev.datagen.model;

/** The kinds of key that the central bank's directory (DICT) knows. */
public enum PixKeyType {
    /** The CPF of a person. */
    CPF,
    /** The CNPJ of a company. */
    CNPJ,
    /** A mobile number. */
    PHONE,
    /** An e-mail address. */
    EMAIL,
    /** A random key (chave aleatória). */
    EVP
}
